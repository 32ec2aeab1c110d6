import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnyInstant } from '#shared/domain/values/local-date.ts';
import type { DataFolder } from '../../../database/data-folder.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { readReplicaFiles } from './replica/replica-files.ts';
import { findRestorePoint, type RestorePoint } from './replica/restore-point.ts';

export interface Litestream {
  /** Path of the program, if it is not the bundled one. */
  program?: string | undefined;
  configFile: string;
}

/**
 * Starts Litestream, which copies every change of the database to its configured destinations after about a second. Its
 * output comes through pipes.
 * @throws StartRefusal if there is no configuration, or no Litestream for this machine
 */
export function startReplicating(folder: DataFolder, litestream: Litestream): ChildProcess {
  return start(['replicate'], folder, litestream, [], 'pipe');
}

/**
 * Restores the database from the replica into `file`: the latest state, or the last one at or before a moment. Returns when
 * the restored state was written; undefined for the latest.
 * @throws StartRefusal if that fails, or the replica has no state for the moment
 */
export async function restoreReplica(
  folder: DataFolder,
  litestream: Litestream,
  file: string,
  moment?: string,
): Promise<Date | undefined> {
  const words = ['restore', '-o', file];
  const point = moment === undefined ? undefined : await findPoint(folder, litestream, moment);
  if (point !== undefined) {
    words.push('-replica', point.replica, '-generation', point.generation);
    if (point.until !== undefined) words.push('-timestamp', point.until.toISOString());
  }
  const child = start(words, folder, litestream, [folder.databaseFile]);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || !existsSync(file))
    throw new StartRefusal('Litestream could not restore from the replica; see its output above');
  return point?.reached;
}

async function findPoint(folder: DataFolder, litestream: Litestream, words: string): Promise<RestorePoint> {
  const moment = AnyInstant.safeParse(words).data;
  if (moment === undefined)
    throw new StartRefusal(`${words} is not a valid moment; write it as 2024-01-24T10:00:00+07:00`);
  const snapshots = await list('snapshots', folder, litestream);
  const segments = await list('wal', folder, litestream);
  const files = [...readReplicaFiles('snapshot', snapshots), ...readReplicaFiles('segment', segments)];
  return findRestorePoint(files, new Date(moment), new Date());
}

async function list(command: string, folder: DataFolder, litestream: Litestream): Promise<string> {
  const child = start([command], folder, litestream, [folder.databaseFile], 'pipe');
  let table = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    table += text;
  });
  child.stderr?.pipe(process.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new StartRefusal('Litestream could not list the files of the replica; see its output above');
  return table;
}

function start(
  [command = '', ...options]: string[],
  folder: DataFolder,
  { program = ownProgram(), configFile }: Litestream,
  last: string[],
  output: 'inherit' | 'pipe' = 'inherit',
): ChildProcess {
  const config = resolve(configFile);
  if (!existsSync(config))
    throw new StartRefusal(
      `there is no ${config}: copy litestream.example.yml there and set the destination`,
    );
  // A replica holds the same data as the database, so its files too are for their owner only.
  process.umask(0o077);
  return spawn(program, [command, '-config', config, ...options, ...last], {
    stdio: ['ignore', output, output],
    env: { ...process.env, DATABASE_FILE: folder.databaseFile },
  });
}

// Use the program directly, not through the package that selects it: its start script swallows the exit code and forwards no
// signals, and the registry lacks some of its optional parts, so that `npm ci` would fail.
function ownProgram(): string {
  const name = `@flydotio/litestream-${process.platform}-${process.arch}`;
  const place = fileURLToPath(new URL(`../../../../node_modules/${name}/litestream`, import.meta.url));
  if (!existsSync(place))
    throw new StartRefusal(
      `no Litestream is bundled for ${process.platform} ${process.arch}; set LITESTREAM`,
    );
  return place;
}
