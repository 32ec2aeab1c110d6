import { createInflateRaw } from 'node:zlib';
import { readZipDirectory, type ZipEntry } from '../../../../../files/uploads/zip-directory.ts';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** Largest accepted compression ratio of parts above 10 MB. XML usually shrinks to a tenth, rarely to a hundredth. */
const MAX_RATIO = 250;
const SMALL = 10 * 1024 * 1024;

/**
 * Parts of a zip, inflated as streams on demand. Sizes claimed by the directory are checked first, real sizes while inflating, so
 * that a zip bomb is refused before it expands.
 */
export class ZipParts {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #inflated = 0;

  /** @throws Unreadable */
  constructor(bytes: Buffer) {
    const entries = readZipDirectory(bytes);
    if (entries === undefined) throw new Unreadable('broken-zip');
    if (entries.some(({ isEncrypted }) => isEncrypted)) throw new Unreadable('encrypted');
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
    const claimed = entries.reduce((sum, { size }) => sum + size, 0);
    if (claimed > LIMITS.inflatedBytes) throw new Unreadable('zip-bomb');
    const suspicious = entries.find(
      ({ size, compressedSize }) => size > SMALL && size > compressedSize * MAX_RATIO,
    );
    if (suspicious !== undefined) throw new Unreadable('zip-bomb', suspicious.name);
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Streams the text of a part. @throws Unreadable */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of this.#inflate(name)) yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable('broken-workbook', name);
    }
  }

  async *#inflate(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw new Unreadable('broken-workbook', name);
    const packed = this.#packed(entry);
    let size = 0;
    for await (const piece of entry.method === 0 ? [packed] : inflated(packed)) {
      size += piece.length;
      this.#inflated += piece.length;
      // More bytes than the directory claims, or than all parts may have.
      if (size > entry.size || this.#inflated > LIMITS.inflatedBytes * 2)
        throw new Unreadable('zip-bomb', name);
      yield piece;
    }
    if (size !== entry.size) throw new Unreadable('broken-zip', name);
  }

  #packed({ name, offset, compressedSize, method }: ZipEntry): Buffer {
    const bytes = this.#bytes;
    const isHere = offset + 30 <= bytes.length && bytes.readUInt32LE(offset) === 0x04034b50;
    if (!isHere || (method !== 0 && method !== 8)) throw new Unreadable('broken-zip', name);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + compressedSize > bytes.length) throw new Unreadable('broken-zip', name);
    return bytes.subarray(start, start + compressedSize);
  }
}

// Names of parts are compared without case (ECMA-376, part 2); some programs write them with backslashes.
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function inflated(packed: Buffer): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  return inflate;
}
