import { expect, test } from 'vitest';
import { storageRefusal } from '../../../server/http/storage-refusal.ts';

const failure = (code: string) => Object.assign(new Error('the disk refuses'), { code });

test.for([
  ['ENOSPC', 'storage-full'],
  ['EDQUOT', 'storage-full'],
  ['SQLITE_FULL', 'storage-full'],
  ['EROFS', 'storage-unavailable'],
  ['EIO', 'storage-unavailable'],
  ['EMFILE', 'storage-unavailable'],
  ['SQLITE_IOERR_WRITE', 'storage-unavailable'],
  ['SQLITE_READONLY_DBMOVED', 'storage-unavailable'],
] as const)('%s is refused as %s, also where a library has wrapped it', ([code, slug]) => {
  const refusals = [failure(code), new Error('wrapped', { cause: failure(code) })].map(storageRefusal);
  expect(refusals.map((refusal) => [refusal?.slug, refusal?.parts.retryAfter])).toEqual([
    [slug, 30],
    [slug, 30],
  ]);
});

test.for(['SQLITE_CONSTRAINT_UNIQUE', 'ENOENT', 'ECONNRESET'])('%s is no refusal of the disk', (code) => {
  expect(storageRefusal(failure(code))).toBeUndefined();
});
