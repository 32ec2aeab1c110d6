import { describe, expect, test } from 'vitest';
import { cookieOf, cookieWith } from '../../support/accounts/sessions.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

describe('a cookie that the server did not issue', () => {
  const [token = '', signature = ''] = decodeURIComponent(cookieOf('quantri').split('=')[1] ?? '').split('.');
  const cookie = (value: string) => `ntm.session_token=${encodeURIComponent(value)}`;

  test.each([
    ['without a signature', cookie(token)],
    ['with an empty signature', cookie(`${token}.`)],
    ['with another’s signature', cookie(`token-of-lanhdao.${signature}`)],
    [
      'with a signature that is one letter off',
      cookie(`${token}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`),
    ],
    ['with a signed token without a session', cookieWith('token-of-nobody')],
    ['with SQL in it', cookieWith("' OR 1=1 --")],
    ['encoded wrongly', 'ntm.session_token=%ZZ'],
    ['without anything', 'ntm.session_token='],
    ['under another name', cookieOf('quantri').replace('ntm.', 'ntm2.')],
    ['under the name for https, on a server without https', `__Secure-${cookieOf('quantri')}`],
  ])('opens nothing %s', async (_, given) => {
    const { as } = await serviceOn(freshDatabase());
    expect(problemIn(await as({ cookie: given }).send('/api/accounts')).type).toBe('/problems/not-signed-in');
  });

  test.each([
    ['before the real one', (real: string) => `ntm.session_token=planted; ${real}`],
    ['after the real one', (real: string) => `${real}; ntm.session_token=planted`],
    ['for https', (real: string) => `__Secure-ntm.session_token=planted; ${real}`],
  ])('planted %s opens nothing by itself, even if the real one is cached', async (_, both) => {
    const { as } = await serviceOn(freshDatabase());
    const owner = as({ cookie: both(cookieOf('quantri')) });
    for (let i = 0; i < 2; i++) await owner.send('/api/accounts');
    for (const name of ['ntm', '__Secure-ntm']) {
      const planted = as({ cookie: `${name}.session_token=planted` });
      expect((await planted.send('/api/accounts')).statusCode).toBe(401);
    }
  });
});
