import { expect } from 'vitest';
import { lookAtUpload } from '#shared/contract/record/imports.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { SentBytes, serviceOn } from './client.ts';
import { contentOf, countRows, freshDatabase } from './database.ts';
import { SET } from './record/entries.ts';

/** Expects that reading the sheets of a file is refused with this text and place, and that nothing changes. */
export async function expectRefusal(bytes: Buffer, words: string, at: string | undefined): Promise<void> {
  const service = await serviceOn(freshDatabase());
  const before = [contentOf(service.database), countRows(service.database)];
  const { hash } = await service.call(uploadFile, {
    query: { name: 'tep.xlsx' },
    file: new SentBytes(bytes),
  });
  const problem = await service.refusalOf(lookAtUpload, { params: { hash }, query: { set: SET } });
  expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
  expect(problem).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
  expect(problem.detail).toContain(words);
  if (at === undefined) expect(problem.detail).not.toContain('Vị trí');
  else expect(problem.detail).toContain(`Vị trí: ${at}`);
}
