import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { cookieOf, type TestAccount } from '../accounts/sessions.ts';
import { prepareDataFolder, type ServerProcess, startServerProcess } from '../process/server-process.ts';
import { SET } from '../record/entries.ts';

/** Answer to a look at an uploaded file. */
interface Look {
  status: number;
  type?: string;
  detail?: string;
}

/** A server process, asked to read files; Linux only, as it reads /proc. */
export class ReadingServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-reading-'));
  #server: ServerProcess | undefined;

  async start(): Promise<void> {
    prepareDataFolder(this.#folder);
    const noLimits = { UPLOADS_PER_DAY_MB: '100000', UPLOADS_TOTAL_MB: '100000' };
    this.#server = await startServerProcess({ DATA_DIR: this.#folder, ...noLimits });
  }

  get pid(): number {
    return this.#server?.child.pid ?? 0;
  }

  /** Ends the server as a crash does. */
  async kill(): Promise<void> {
    this.#server?.child.kill('SIGKILL');
    await this.#server?.ended;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Uploads a file; returns its hash. */
  async send(who: TestAccount, bytes: Buffer | string): Promise<string> {
    const sent = await fetch(`${this.#server?.address}/api/uploads?name=tep`, {
      method: 'POST',
      headers: { cookie: cookieOf(who), 'content-type': 'application/octet-stream' },
      body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    });
    if (sent.status !== 201) throw new Error(await sent.text());
    return ((await sent.json()) as { hash: string }).hash;
  }

  async lookAt(who: TestAccount, hash: string, signal: AbortSignal | null = null): Promise<Look> {
    const answer = await fetch(`${this.#server?.address}/api/uploads/${hash}/sheets?set=${SET}`, {
      headers: { cookie: cookieOf(who) },
      signal,
    });
    return { ...((await answer.json()) as object), status: answer.status };
  }

  /** Uploads a file whose reading never ends nor pauses: a pipe into which nobody writes takes its place. */
  async sendEndless(who: TestAccount): Promise<string> {
    const hash = await this.send(who, crypto.randomUUID());
    rmSync(this.#pathOf(hash));
    execFileSync('mkfifo', [this.#pathOf(hash)]);
    return hash;
  }

  #pathOf(hash: string): string {
    return join(this.#folder, 'uploads', hash);
  }

  /** Reading processes, idle or not. */
  readers(): number[] {
    const children = readOfProcess(() => readFileSync(`/proc/${this.pid}/task/${this.pid}/children`, 'utf8'));
    return (children ?? '').trim().split(' ').filter(Boolean).map(Number);
  }

  /** Waits until a process reads the endless file; returns its id. */
  async endlessReader(hash: string): Promise<number> {
    const path = this.#pathOf(hash);
    // Opening without waiting fails until somebody reads. While it is open, the reader gets no end of the file.
    const open = () => openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    const pipe = await vi.waitFor(open, { timeout: 30_000, interval: 20 });
    onTestFinished(() => closeSync(pipe));
    const find = () => {
      const found = this.readers().find((pid) => hasOpen(pid, path));
      if (found === undefined) throw new Error('nobody reads the endless file');
      return found;
    };
    return await vi.waitFor(find, { timeout: 5000, interval: 20 });
  }
}

function hasOpen(pid: number, path: string): boolean {
  const folder = `/proc/${pid}/fd`;
  const opened = readOfProcess(() => readdirSync(folder)) ?? [];
  return opened.some((name) => readOfProcess(() => readlinkSync(join(folder, name))) === path);
}

/** Waits until a process is gone. */
export async function expectEnd(pid: number): Promise<void> {
  const look = () => {
    if (existsSync(`/proc/${pid}`)) throw new Error(`process ${pid} still runs`);
  };
  await vi.waitFor(look, { timeout: 5000, interval: 50 });
}

/** Peak memory of a process since the last reset, in MB; 0 for a process that has ended. */
export function peakMegabytes(pid: number): number {
  const status = readOfProcess(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** Reads below /proc; undefined when the process, or what it had open, has gone: it may end between two calls. */
function readOfProcess<Content>(read: () => Content): Content | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
