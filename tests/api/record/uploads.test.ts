import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { downloadFile, MAX_UPLOAD_BYTES, uploadFile } from '#shared/contract/record/uploads.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { storeFile } from '../../../server/files/uploads/store-file.ts';
import { Uploads } from '../../../server/files/uploads/uploads.ts';
import { problemIn, SentBytes, serviceOn, type TestService } from '../../support/client.ts';
import { contentOf, freshDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { BEGINNING } from '../../support/record/entries.ts';

const NAME = 'Số liệu tháng 6 (xã Quảng An).csv';
const TEXT = 'mã;giá trị\r\n14.1;95,3\r\n';
const HASH = createHash('sha256').update(TEXT).digest('hex');
const SOURCE = { actor: 'dieuphoi', address: '127.0.0.1', at: BEGINNING };

async function uploadService(): Promise<TestService & { folder: string }> {
  const { uploadFolder: folder } = temporaryFolder();
  return { ...(await serviceOn(freshDatabase(), { uploadFolder: folder })), folder };
}

const send = (text: string | Buffer, name = NAME) => ({ query: { name }, file: new SentBytes(text) });

describe('an uploaded file', () => {
  test('is stored by its hash, readable only by its owner, and does not change the record', async () => {
    const { call, folder, database } = await uploadService();
    const before = contentOf(database);
    const sent = await call(uploadFile, send(TEXT));
    expect(sent).toEqual({ hash: HASH, name: NAME, size: Buffer.byteLength(TEXT), kind: 'text' });
    expect(readdirSync(folder)).toEqual([HASH]);
    expect(statSync(join(folder, HASH)).mode & 0o777).toBe(0o600);
    expect(contentOf(database)).toBe(before);
  });

  test('is recognised by its content, not its name', async () => {
    const { call } = await uploadService();
    const kindOf = async (bytes: Buffer) => (await call(uploadFile, send(bytes, 'bảng.xlsx'))).kind;
    expect(await kindOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(await kindOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('xls');
    expect(await kindOf(Buffer.from('\ufeffa;b', 'utf16le'))).toBe('text');
    expect(await kindOf(Buffer.from([0, 1, 2, 3]))).toBe('other');
    expect(await kindOf(Buffer.from('PK\u0003\u0004 cut off'))).toBe('zip');
  });

  test('is deleted after a day', async () => {
    const { call, folder } = await uploadService();
    await call(uploadFile, send(TEXT));
    const anHourAgo = Date.now() / 1000 - 3600;
    utimesSync(join(folder, HASH), anHourAgo, anHourAgo);
    await call(uploadFile, send('hai'));
    expect(existsSync(join(folder, HASH))).toBe(true);
    utimesSync(join(folder, HASH), anHourAgo - 23.1 * 3600, anHourAgo - 23.1 * 3600);
    await call(uploadFile, send('ba'));
    expect(existsSync(join(folder, HASH))).toBe(false);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test.each([
    ['empty', '', 422, 'rules-broken'],
    ['larger than the limit', Buffer.alloc(MAX_UPLOAD_BYTES + 1), 413, 'body-too-large'],
  ])('is refused when it is %s', async (_, bytes, status, slug) => {
    const { refusalOf, folder } = await uploadService();
    expect(await refusalOf(uploadFile, send(bytes))).toMatchObject({ status, type: `/problems/${slug}` });
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test('is accepted at the limit', async () => {
    const { call } = await uploadService();
    expect(await call(uploadFile, send(Buffer.alloc(MAX_UPLOAD_BYTES)))).toMatchObject({
      size: MAX_UPLOAD_BYTES,
    });
  });

  test.each(['../../etc/passwd', 'a\\b.csv', 'dòng\nhai.csv', ' ', 'x'.repeat(201)])(
    'is refused under the name %j',
    async (name) => {
      const { refusalOf } = await uploadService();
      expect(await refusalOf(uploadFile, send(TEXT, name))).toMatchObject({
        errors: [{ pointer: '/query/name' }],
      });
    },
  );

  test('is not read if its content type is wrong or its stated size too large', async () => {
    const { send: sendRaw } = await uploadService();
    const url = '/api/uploads?name=a.csv';
    const as = (type: string, payload: string, headers = {}) =>
      sendRaw({ method: 'POST', url, payload, headers: { 'content-type': type, ...headers } });
    expect((await as('application/json', '{}')).statusCode).toBe(415);
    expect((await as('multipart/form-data; boundary=x', '--x--')).statusCode).toBe(415);
    const claimed = await as(UPLOAD_TYPE, 'a', { 'content-length': String(MAX_UPLOAD_BYTES + 1) });
    expect(problemIn(claimed).detail).toBe('Tệp được nhận có dung lượng tối đa 20 MB.');
  });

  test('is refused from other sites, and, without permission, before it is read', async () => {
    const { refusalOf, as, folder } = await uploadService();
    const refused = await refusalOf(uploadFile, send(TEXT), { 'sec-fetch-site': 'cross-site' });
    expect(refused.status).toBe(403);
    expect((await as(null).refusalOf(uploadFile, send(TEXT))).status).toBe(401);
    expect((await as('lanhdao').refusalOf(uploadFile, send(TEXT))).status).toBe(403);
    expect(existsSync(folder)).toBe(false);
  });

  test('is accepted at no other address', async () => {
    const { send: sendRaw } = await uploadService();
    const request = { method: 'POST', url: '/api/communes/06901/entries', payload: TEXT } as const;
    expect((await sendRaw({ ...request, headers: { 'content-type': UPLOAD_TYPE } })).statusCode).toBe(415);
  });
});

describe('a file in use', () => {
  test('is stored once, audited, and downloaded unchanged under its name', async () => {
    const service = await uploadService();
    const { call, database, folder, send: sendRaw } = service;
    await call(uploadFile, send(TEXT));
    const uploads = new Uploads(folder);
    const store = (hash: string) =>
      database.write((tx) => storeFile(tx, uploads, { hash, name: NAME }, SOURCE));
    expect([store(HASH), store(HASH)]).toEqual([true, true]);
    const [record, before] = listAudit(database.query, { limit: 2 });
    expect(record).toMatchObject({ act: 'store-file', actor: 'dieuphoi', subject: HASH, to: { name: NAME } });
    expect(before?.act).not.toBe('store-file');
    expect(await call(downloadFile, { params: { hash: HASH } })).toBe(TEXT);
    const { headers } = await sendRaw(`/api/files/${HASH}`);
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition':
        'attachment; filename="So lieu thang 6 (xa Quang An).csv"; ' +
        "filename*=UTF-8''S%E1%BB%91%20li%E1%BB%87u%20th%C3%A1ng%206%20%28x%C3%A3%20Qu%E1%BA%A3ng%20An%29.csv",
    });
  });

  test('must exist unchanged', async () => {
    const { call, refusalOf, database, folder } = await uploadService();
    const uploads = new Uploads(folder);
    const store = () => database.write((tx) => storeFile(tx, uploads, { hash: HASH, name: NAME }, SOURCE));
    expect(store()).toBe(false);
    await call(uploadFile, send(TEXT));
    writeFileSync(join(folder, HASH), 'something else');
    expect(store()).toBe(false);
    expect((await refusalOf(downloadFile, { params: { hash: HASH } })).status).toBe(404);
  });
});
