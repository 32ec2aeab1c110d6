import { crc32 } from 'node:zlib';
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

/** Checksum and size that the directory states for each file. */
function sumsOf(bytes: Buffer): [crc: number, size: number][] {
  const sums: [number, number][] = [];
  const signature = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 1))
    sums.push([bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)]);
  return sums;
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
    expect(sumsOf(bytes)).toEqual(
      [`ab${long}`, '', 'hết'].map((text) => [crc32(text), Buffer.byteLength(text)]),
    );
  });

  test('fails with its source, instead of ending early', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a');
      throw new Error('the database is gone');
    }
    await expect(written([{ name: 'a.csv', content: failing() }])).rejects.toThrow('the database is gone');
  });
});
