import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileKind } from '#shared/contract/record/uploads.ts';
import { isPacked, kindOfFile, LOOKED_AT } from './kind-of-file.ts';

/** A file that lies among those sent. */
interface SavedFile {
  hash: string;
  size: number;
  kind: FileKind;
}

// How long a file lies there after it was last sent, in milliseconds.
const KEPT_FOR = 24 * 3600 * 1000;

/** The files that were sent and that nothing uses yet, each under the SHA-256 of what it holds. */
export class Uploads {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a file; nothing when it is empty. What others sent more than a day ago goes. */
  async save(content: AsyncIterable<Uint8Array>): Promise<SavedFile | undefined> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#sweep();
    const coming = join(this.#folder, `${randomUUID()}.part`);
    try {
      const { hash, size } = await writeDown(content, coming);
      if (size === 0) return undefined;
      const kind = await kindOf(coming);
      await rename(coming, this.pathOf(hash));
      return { hash, size, kind };
    } finally {
      await rm(coming, { force: true });
    }
  }

  /** Where a file with this hash lies, when it does. */
  pathOf(hash: string): string {
    return join(this.#folder, hash);
  }

  /** Whether a file with this hash lies here. */
  has(hash: string): boolean {
    return existsSync(this.pathOf(hash));
  }

  /** What a file holds, as it was sent; undefined when it does not lie here any more. */
  read(hash: string): Buffer | undefined {
    try {
      const content = readFileSync(this.pathOf(hash));
      return createHash('sha256').update(content).digest('hex') === hash ? content : undefined;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  // Also what a stopped server left half written.
  async #sweep(): Promise<void> {
    const oldest = Date.now() - KEPT_FOR;
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const age = await stat(path).catch((error: unknown) => {
        if (isAbsence(error)) return undefined; // another request swept it
        throw error;
      });
      if (age !== undefined && age.mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}

// Only packed files must be looked at whole: their directory is at their end.
async function kindOf(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    const head = buffer.subarray(0, bytesRead);
    return isPacked(head) ? kindOfFile(await file.readFile()) : kindOfFile(head);
  } finally {
    await file.close();
  }
}

async function writeDown(
  content: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  const counted = async function* () {
    for await (const chunk of content) {
      digest.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(
    Readable.from(counted(), { objectMode: false }),
    createWriteStream(path, { mode: 0o600, flags: 'wx' }),
  );
  return { hash: digest.digest('hex'), size };
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
