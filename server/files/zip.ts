import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipContent {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * A ZIP archive (APPNOTE 6.3), packed and sent as it is read, so that no file is in memory as a whole. Sizes stand after each file
 * and in the directory. @throws RangeError where a file or the archive would need the format for more than 4 GiB
 */
export async function* writeZip(files: readonly ZipContent[], at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const head = headOf(name, at);
    const sums: Sums = { crc: 0, size: 0, packed: 0 };
    yield Buffer.concat([LOCAL_FILE, head, Buffer.from(name)]);
    for await (const chunk of deflated(content, sums)) yield chunk;
    const sizes = bytesOfSums(sums);
    yield Buffer.concat([SIZES, sizes]);
    directory.push(directoryEntry(head, sizes, name, offset));
    offset = inBounds(offset + LOCAL_FILE.length + head.length + Buffer.byteLength(name) + sums.packed + 16);
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([entries, end]);
}

interface Sums {
  crc: number;
  size: number;
  packed: number;
}

const LOCAL_FILE = Buffer.from('PK\u0003\u0004', 'latin1');
const IN_DIRECTORY = Buffer.from('PK\u0001\u0002\u0014\0', 'latin1');
const SIZES = Buffer.from('PK\u0007\u0008', 'latin1');
const VERSION = 20;
const SIZES_AFTER_UTF8_NAME = 0x0808;
const DEFLATED = 8;

// From the version needed to the length of the extra field; sums and sizes are zero, because they follow.
function headOf(name: string, at: Date): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(SIZES_AFTER_UTF8_NAME, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  head.writeUInt16LE((year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

function bytesOfSums({ crc, size, packed }: Sums): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(crc, 0);
  bytes.writeUInt32LE(inBounds(packed), 4);
  bytes.writeUInt32LE(inBounds(size), 8);
  return bytes;
}

function directoryEntry(head: Buffer, sizes: Buffer, name: string, offset: number): Buffer {
  const stated = Buffer.from(head);
  sizes.copy(stated, 10);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([IN_DIRECTORY, stated, rest, Buffer.from(name)]);
}

async function* deflated(content: AsyncIterable<Uint8Array>, sums: Sums): AsyncGenerator<Uint8Array> {
  const source = Readable.from(counted(content, sums), { objectMode: false });
  // A failure of the source ends the packed stream with it, so that the loop throws.
  const packed = pipeline(source, createDeflateRaw(), () => undefined);
  for await (const chunk of packed as AsyncIterable<Uint8Array>) {
    sums.packed += chunk.length;
    yield chunk;
  }
}

async function* counted(content: AsyncIterable<Uint8Array>, sums: Sums): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    sums.crc = crc32(chunk, sums.crc);
    sums.size += chunk.length;
    yield chunk;
  }
}

const LARGEST = 0xffff_fffe;

function inBounds(bytes: number): number {
  if (bytes > LARGEST) throw new RangeError('the archive is larger than 4 GiB');
  return bytes;
}
