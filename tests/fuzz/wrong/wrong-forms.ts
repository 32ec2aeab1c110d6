import type { FuzzOperation } from '../document.ts';
import { type FuzzInput, type FuzzRequest, requestOf } from '../requests.ts';

const TYPES = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/octet-stream',
  'x',
  '',
];

/** Requests with a fault in the method, the media type, the headers or the form of the address. */
export function brokenForms(operation: FuzzOperation, model: FuzzInput): FuzzRequest[] {
  const right = requestOf(operation, model, 'right');
  const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].filter(
    (one) => one !== operation.method,
  );
  const methods = others.map((method) => ({ ...right, method, what: `method ${method}`, isElsewhere: true }));
  const withHeaders = (what: string, headers: Record<string, string>) => ({
    ...right,
    what,
    headers: { ...right.headers, ...headers },
  });
  const types =
    operation.body === undefined
      ? []
      : TYPES.map((type) => withHeaders(`type ${type}`, { 'content-type': type }));
  return [
    ...methods,
    ...types,
    withHeaders('a header of 8 kB', { 'x-long': 'x'.repeat(8000) }),
    withHeaders('another site', { origin: 'https://xau.example', 'sec-fetch-site': 'cross-site' }),
    withHeaders('odd languages', { 'accept-language': `${'en;q=0.1,'.repeat(500)}*;q=x` }),
    withHeaders('odd acceptance', { accept: 'image/png', 'accept-encoding': 'identity;q=0, br;q=0, *;q=0' }),
    withHeaders('odd condition', { 'if-none-match': '*', 'if-match': 'W/"x"', range: 'bytes=-1' }),
    withHeaders('odd cookies', { cookie: `ntm.session_token=%00%ff; ${'a=b; '.repeat(300)}` }),
    withHeaders('a method in a header', {
      'x-http-method-override': 'DELETE',
      'x-original-url': '/api/accounts',
    }),
    { ...right, what: 'a slash too many', isElsewhere: true, target: `/${right.target}` },
    {
      ...right,
      what: 'a slash at the end',
      isElsewhere: true,
      target: right.target.replace(/(\?|$)/, '/$1'),
    },
    { ...right, what: 'in capitals', isElsewhere: true, target: right.target.toUpperCase() },
    {
      ...right,
      what: 'unknown queries',
      target: `${right.target}${right.target.includes('?') ? '&' : '?'}__proto__[a]=1&constructor=1&x=%00`,
    },
    {
      ...right,
      what: 'an address of 10 kB',
      target: `${right.target}${right.target.includes('?') ? '&' : '?'}x=${'a'.repeat(10_000)}`,
    },
  ];
}
