import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { ROOT } from '../../project/root.ts';
import { prepareDataFolder, startServerProcess } from '../../support/process/server-process.ts';
import { writeAdministration } from '../administration-writer.ts';
import { FileChecks } from '../check-file.ts';
import { writeImports } from '../import-writer.ts';
import { type Act, Ledger } from '../ledger.ts';
import { traceEnded } from '../strace.ts';
import { type World, writeAnnulments, writeEntries, writeMetrics } from '../writers.ts';
import { readTrace, TRACED } from './read-trace.ts';
import type { Event } from './trace-line.ts';

/** A run of the server, as seen by its disk and its clients. */
export interface RecordedRun {
  folder: string;
  /** Files before the run, by path. */
  before: Map<string, Buffer<ArrayBuffer>>;
  events: Event[];
  /** Acknowledged acts: the event of their answer, and the number of their audit record. */
  acknowledged: { event: number; link: number }[];
  /** Copy of the database at the end of the run. */
  finalFile: string;
  faults: string[];
}

export interface RunOptions {
  /** Approximate number of acts; 0 for the first start of an installation, without a data folder. */
  acts: number;
  /** Default: the setting of the server. */
  synchronous?: 'OFF';
}

// Smaller than in the server, so that the write-ahead log restarts several times in a short run.
const CHECKPOINT_PAGES = '60';

/** Runs the real server under strace, writes to it over HTTP, and stops it. */
export async function recordRun(place: string, { acts, synchronous }: RunOptions): Promise<RecordedRun> {
  const folder = join(place, 'data');
  const trace = join(place, 'trace');
  if (acts > 0) {
    mkdirSync(folder, { recursive: true });
    prepareDataFolder(folder);
  }
  const before = new Map(
    (acts > 0 ? readdirSync(folder) : []).map((name) => [
      join(folder, name),
      readFileSync(join(folder, name)),
    ]),
  );
  const server = await startServerProcess(
    {
      DATA_DIR: folder,
      NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'tests/torture/preload-pragmas.ts')).href}`,
      TORTURE_CHECKPOINT: CHECKPOINT_PAGES,
      ...(synchronous && { TORTURE_SYNCHRONOUS: synchronous }),
    },
    [],
    [
      'strace',
      '-D',
      '-f',
      '--seccomp-bpf',
      '-y',
      '-xx',
      '-s',
      '200000',
      '-e',
      `trace=${TRACED}`,
      '-o',
      trace,
    ],
  );
  const { address, child } = server;
  if (address === undefined) throw new Error(`no server under strace: ${server.complaints()}`);
  const world: World = { address, ledger: new Ledger(), name: 'power', counts: new Map() };
  const each = Math.ceil(acts / 4);
  const entries = [0, 1, 2].map(writeEntries);
  await Promise.all([
    ...[...entries, writeMetrics, writeAnnulments].map((write) => write(world, each)),
    writeImports(world, Math.ceil(acts / 20)),
    writeAdministration(world, Math.ceil(acts / 8)),
  ]);
  child.kill('SIGTERM');
  await server.ended;
  await traceEnded(trace, child.pid);
  const events = await readTrace(trace, folder);
  const finalFile = join(place, 'final.sqlite');
  cpSync(dataFolderAt(folder).databaseFile, finalFile);
  return { folder, before, events, finalFile, ...acknowledgements(world, events, finalFile) };
}

function acknowledgements(
  { ledger }: World,
  events: readonly Event[],
  finalFile: string,
): Pick<RecordedRun, 'acknowledged' | 'faults'> {
  const file = new FileChecks(finalFile);
  const faults = [...ledger.faults];
  const acknowledged = ledger.acknowledged().flatMap((act) => {
    const words = wordsOf(act);
    const event = events.findIndex((one) => one.is === 'output' && one.text.includes(words));
    const link = file.firstLink(act);
    if (event >= 0 && link > 0) return [{ event, link }];
    faults.push(
      `acknowledged, but not found in the ${link === 0 ? 'record' : 'trace'}: ${act.kind} ${act.subject}`,
    );
    return [];
  });
  file.close();
  return { acknowledged, faults };
}

/** Text that occurs first in the answer to this act. */
function wordsOf({ kind, subject, request }: Act): string {
  if (kind === 'account') return `"username":"${subject}"`;
  if (kind === 'undo') return `"undoneBy":"${subject}"`;
  if (kind === 'metric') return `"value":${JSON.stringify((request.parts.body as { value: number }).value)},`;
  return kind === 'office' ? `"name":"${subject}"` : `"id":"${subject}"`;
}
