import type { Random } from '../random.ts';
import type { Event } from './trace-line.ts';

/** Bytes that a disk writes atomically. */
const SECTOR = 512;

type Change = Extract<Event, { is: 'write' | 'truncate' }>;

/** How much unsynced data survives a power loss. */
export type Survival = 'none' | 'all' | 'some';

interface File {
  durable: Buffer<ArrayBuffer>;
  pending: Change[];
}

/**
 * A disk with only the guarantees of POSIX: written data is durable once its file is synced, a name once its folder is synced.
 * Any part of the rest may survive: some writes without earlier ones, some sectors of a write without the others, a new file
 * size without its bytes.
 */
export class DiskModel {
  readonly #folder: string;
  /** Files by name, as programs see them. */
  readonly #files = new Map<string, File>();
  /** Durable names, and the changes since then, in order. */
  #names: Map<string, File>;
  #changedNames: (() => void)[] = [];

  constructor(folder: string, contents: ReadonlyMap<string, Buffer<ArrayBuffer>>) {
    this.#folder = folder;
    for (const [path, content] of contents) this.#files.set(path, { durable: content, pending: [] });
    this.#names = new Map(this.#files);
  }

  apply(event: Event): void {
    if (event.is === 'output') return;
    if (event.is === 'sync') this.#sync(event.path);
    if (event.is === 'create') {
      if (!this.#files.has(event.path)) this.#name(event.path, { durable: Buffer.alloc(0), pending: [] });
    } else if (event.is === 'unlink') this.#name(event.path, undefined);
    else if (event.is === 'rename') {
      const file = this.#files.get(event.path);
      this.#name(event.to, file);
      this.#name(event.path, undefined);
    } else if (event.is === 'write' || event.is === 'truncate')
      this.#files.get(event.path)?.pending.push(event);
  }

  /** Possible contents of the disk after a power loss at this moment. */
  afterPowerLoss(survival: Survival, random: Random): Map<string, Buffer> {
    const names = this.#survivingNames(survival, random);
    return new Map([...names].map(([path, file]) => [path, contentOf(file, survival, random)]));
  }

  #name(path: string, file: File | undefined): void {
    const set = (names: Map<string, File>) => {
      if (file === undefined) names.delete(path);
      else names.set(path, file);
    };
    set(this.#files);
    this.#changedNames.push(() => set(this.#names));
  }

  #sync(path: string): void {
    if (path === this.#folder) this.#syncNames();
    const file = this.#files.get(path);
    if (file === undefined) return;
    for (const change of file.pending) file.durable = changed(file.durable, change);
    file.pending = [];
  }

  #syncNames(): void {
    for (const set of this.#changedNames) set();
    this.#changedNames = [];
  }

  // File systems with a journal keep changes of names in order, so that a first part of the unsynced ones survives.
  #survivingNames(survival: Survival, random: Random): Map<string, File> {
    const kept = this.#names;
    this.#names = new Map(kept);
    const count = {
      none: 0,
      all: this.#changedNames.length,
      some: random.below(this.#changedNames.length + 1),
    }[survival];
    for (const set of this.#changedNames.slice(0, count)) set();
    const surviving = this.#names;
    this.#names = kept;
    return surviving;
  }
}

function contentOf({ durable, pending }: File, survival: Survival, random: Random): Buffer {
  let content = Buffer.from(durable);
  if (survival === 'none') return content;
  for (const change of pending) {
    if (survival === 'all') content = changed(content, change);
    else if (random.isTrue(0.5)) content = partlyChanged(content, change, random);
  }
  return content;
}

function changed(content: Buffer<ArrayBuffer>, change: Change): Buffer<ArrayBuffer> {
  if (change.is === 'truncate') return resized(content, change.size);
  const end = change.offset + change.data.length;
  const grown = end > content.length ? resized(content, end) : content;
  change.data.copy(grown, change.offset);
  return grown;
}

/** Applies a write completely or torn, sector by sector. Missing sectors of a grown file hold old bytes of the disk. */
function partlyChanged(content: Buffer<ArrayBuffer>, change: Change, random: Random): Buffer<ArrayBuffer> {
  if (change.is === 'truncate' || random.isTrue(0.5)) return changed(content, change);
  const { offset, data } = change;
  const end = offset + data.length;
  const grown = end > content.length ? resized(content, end) : content;
  if (random.isTrue(0.5)) grown.fill(0xa5, Math.min(content.length, end), end);
  for (let at = 0; at < data.length; ) {
    const next = Math.min(data.length, at + SECTOR - ((offset + at) % SECTOR));
    if (random.isTrue(0.5)) grown.set(data.subarray(at, next), offset + at);
    at = next;
  }
  return grown;
}

function resized(content: Buffer<ArrayBuffer>, size: number): Buffer<ArrayBuffer> {
  const copy = Buffer.alloc(size);
  content.copy(copy, 0, 0, Math.min(size, content.length));
  return copy;
}
