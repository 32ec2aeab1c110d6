import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../http/refusal.ts';

/** Limits of uploaded files that nothing uses yet, in bytes: of one account in 24 hours, and of all together. */
export interface UploadLimits {
  perDay: number;
  total: number;
}

const MEGABYTE = 1024 * 1024;
export const DEFAULT_UPLOAD_LIMITS: UploadLimits = { perDay: 200 * MEGABYTE, total: 2000 * MEGABYTE };

const DAY = 24 * 3600 * 1000; // ms
// Small files count as this many bytes: without it, they could be so many that the folder takes long to list.
const LEAST = 64 * 1024;
const MAX_EXPIRED = 1000; // lines

interface Received {
  at: number;
  by: string;
  bytes: number;
}

/** Returns the bytes that a file of this size counts for. */
export function countedBytes(size: number): number {
  return Math.max(size, LEAST);
}

/**
 * Counts uploads by account, from when they begin. The list of the last 24 hours is also in a file, so that a restart does not
 * forget it.
 */
export class UploadQuota {
  readonly #file: string;
  readonly #limits: UploadLimits;
  readonly #unfinished = new Set<UploadReservation>();
  #received: Received[] | undefined;
  /** Bytes of all files in the folder. */
  stored = 0;

  constructor(file: string, limits: UploadLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Reserves space for an upload, with its size if announced. @throws Refusal `too-many-uploads` or `uploads-full` */
  reserve(by: string, announced: number): UploadReservation {
    const reservation = new UploadReservation(this, by);
    reservation.growTo(announced);
    this.#unfinished.add(reservation);
    return reservation;
  }

  /** @throws Refusal if the account or the folder has no space for this many bytes more */
  refuseBeyond(by: string, more: number): void {
    const { perDay, total } = this.#limits;
    const unfinished = [...this.#unfinished];
    const oldest = Date.now() - DAY;
    const received = this.#list().filter(({ at }) => at > oldest);
    const own = [...received, ...unfinished].filter((one) => one.by === by);
    if (sumOf(own) + more > perDay)
      throw new Refusal('too-many-uploads', {
        detail: { key: 'upload-limit', megabytes: perDay / MEGABYTE },
      });
    if (this.stored + sumOf(unfinished) + more > total)
      throw new Refusal('uploads-full', { detail: { key: 'upload-space', megabytes: total / MEGABYTE } });
  }

  end(reservation: UploadReservation): void {
    this.#unfinished.delete(reservation);
  }

  keep({ by, bytes }: UploadReservation): void {
    const received = { at: Date.now(), by, bytes };
    this.#list().push(received);
    appendFileSync(this.#file, lineOf(received), { mode: 0o600 });
    this.stored += bytes;
  }

  #list(): Received[] {
    this.#received ??= readReceived(this.#file);
    const oldest = Date.now() - DAY;
    const recent = this.#received.filter(({ at }) => at > oldest);
    if (this.#received.length - recent.length > MAX_EXPIRED) {
      writeFileSync(this.#file, recent.map(lineOf).join(''), { mode: 0o600 });
      this.#received = recent;
    }
    return this.#received;
  }
}

/** Space of an upload that is arriving. */
export class UploadReservation {
  readonly by: string;
  readonly #quota: UploadQuota;
  bytes = 0;

  constructor(quota: UploadQuota, by: string) {
    this.#quota = quota;
    this.by = by;
  }

  /** @throws Refusal */
  growTo(size: number): void {
    const bytes = countedBytes(size);
    if (bytes <= this.bytes) return;
    this.#quota.refuseBeyond(this.by, bytes - this.bytes);
    this.bytes = bytes;
  }

  /** Counts the file as received. */
  keep(): void {
    this.#quota.keep(this);
  }

  end(): void {
    this.#quota.end(this);
  }
}

function lineOf(received: Received): string {
  return `${JSON.stringify(received)}\n`;
}

function sumOf(counted: readonly { bytes: number }[]): number {
  return counted.reduce((sum, { bytes }) => sum + bytes, 0);
}

// A server that was killed may have cut off the last line.
function readReceived(file: string): Received[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Received);
}
