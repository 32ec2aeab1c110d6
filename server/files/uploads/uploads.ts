import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileKind } from '#shared/contract/record/uploads.ts';
import { HEAD_BYTES, isPacked, kindOfFile } from './kind-of-file.ts';
import {
  countedBytes,
  DEFAULT_UPLOAD_LIMITS,
  type UploadLimits,
  UploadQuota,
  type UploadReservation,
} from './upload-quota.ts';

interface SavedFile {
  hash: string;
  size: number;
  kind: FileKind;
}

// Milliseconds that a file is kept after its last upload.
const KEPT_FOR = 24 * 3600 * 1000;

/** Uploaded files that nothing uses yet, each named by the SHA-256 of its content. */
export class Uploads {
  readonly #folder: string;
  readonly #quota: UploadQuota;
  readonly #unfinished = new Set<string>();

  constructor(folder: string, limits: UploadLimits = DEFAULT_UPLOAD_LIMITS) {
    this.#folder = folder;
    this.#quota = new UploadQuota(`${folder}-received.jsonl`, limits);
  }

  /**
   * Saves a file; undefined if it is empty. Also deletes files uploaded more than a day ago. `announced`: its size as the request
   * states it, 0 if it does not. @throws Refusal if the account has sent too much in 24 hours, or all files take too much space
   */
  async save(
    content: AsyncIterable<Uint8Array>,
    by: string,
    announced: number,
  ): Promise<SavedFile | undefined> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#sweep();
    const reservation = this.#quota.reserve(by, announced);
    const name = `${randomUUID()}.part`;
    this.#unfinished.add(name);
    try {
      return await this.#keep(content, join(this.#folder, name), reservation);
    } finally {
      await rm(join(this.#folder, name), { force: true });
      this.#unfinished.delete(name);
      reservation.end();
    }
  }

  async #keep(
    content: AsyncIterable<Uint8Array>,
    unfinished: string,
    reservation: UploadReservation,
  ): Promise<SavedFile | undefined> {
    const { hash, size } = await writeDown(content, unfinished, reservation);
    if (size === 0) return undefined;
    const kind = await kindOf(unfinished);
    // A file that is here already takes no more space.
    if (!this.has(hash)) reservation.keep();
    await rename(unfinished, this.pathOf(hash));
    return { hash, size, kind };
  }

  /** Path of the file with this hash, whether it exists or not. */
  pathOf(hash: string): string {
    return join(this.#folder, hash);
  }

  has(hash: string): boolean {
    return existsSync(this.pathOf(hash));
  }

  /** Content of an uploaded file; undefined if it is missing or damaged. */
  read(hash: string): Buffer | undefined {
    try {
      const content = readFileSync(this.pathOf(hash));
      return createHash('sha256').update(content).digest('hex') === hash ? content : undefined;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  // Also deletes partial files of a stopped server, and counts what stays.
  async #sweep(): Promise<void> {
    const oldest = Date.now() - KEPT_FOR;
    const before = this.#quota.stored;
    let found = 0;
    for (const name of await readdir(this.#folder)) {
      if (this.#unfinished.has(name)) continue;
      const path = join(this.#folder, name);
      const file = await stat(path).catch((error: unknown) => {
        if (isAbsence(error)) return undefined; // another request swept it
        throw error;
      });
      if (file === undefined) continue;
      if (file.mtimeMs < oldest || name.endsWith('.part')) await rm(path, { force: true });
      else found += countedBytes(file.size);
    }
    // Files that were kept in the meantime may be counted twice until the next upload.
    this.#quota.stored = found + Math.max(0, this.#quota.stored - before);
  }
}

// Only packed files are read as a whole: their directory is at the end.
async function kindOf(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return isPacked(head) ? kindOfFile(await file.readFile()) : kindOfFile(head);
  } finally {
    await file.close();
  }
}

async function writeDown(
  content: AsyncIterable<Uint8Array>,
  path: string,
  reservation: UploadReservation,
): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  const counted = async function* () {
    for await (const chunk of content) {
      digest.update(chunk);
      size += chunk.length;
      reservation.growTo(size);
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
