import { describe, expect, test } from 'vitest';
import { writeZip } from '../../../server/files/zip.ts';
import { unzip } from '../../support/files/exports.ts';

async function* chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function written(files: Parameters<typeof writeZip>[0]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip(files, new Date('2024-06-30T02:03:04Z'))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a ZIP written as it is read', () => {
  test('has its files, of several chunks, empty, and with names in Vietnamese', async () => {
    const long = 'Quảng An;14.1;95,3\r\n'.repeat(20_000);
    const bytes = await written([
      { name: 'một.csv', content: chunksOf('a', 'b', long) },
      { name: 'rỗng.csv', content: chunksOf() },
      { name: 'hai.csv', content: chunksOf('hết') },
    ]);
    expect(unzip(bytes)).toEqual({ 'một.csv': `ab${long}`, 'rỗng.csv': '', 'hai.csv': 'hết' });
    expect(bytes.length).toBeLessThan(long.length / 10);
  });

  test('fails with its source, instead of ending early', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a');
      throw new Error('the database is gone');
    }
    await expect(written([{ name: 'a.csv', content: failing() }])).rejects.toThrow('the database is gone');
  });
});
