import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnyInstant } from '#shared/domain/values/local-date.ts';
import type { DataFolder } from '../../../database/data-folder.ts';
import { StartRefusal } from '../../../start-refusal.ts';

/** Which Litestream, told what to do by which file. */
export interface Litestream {
  /** Its program, where it is not the one that came with this one. */
  program?: string | undefined;
  configFile: string;
}

/**
 * Starts Litestream, which copies every change of the database to where its configuration says, about a second after it;
 * what it says comes through pipes.
 * @throws StartRefusal when there is no configuration, or no Litestream for this machine.
 */
export function startReplicating(folder: DataFolder, litestream: Litestream): ChildProcess {
  return start(['replicate'], folder, litestream, [], 'pipe');
}

/**
 * Fetches the database from the replica into `file`, as it was at a moment, or as late as there is.
 * @throws StartRefusal when it cannot be had.
 */
export async function restoreReplica(
  folder: DataFolder,
  litestream: Litestream,
  file: string,
  moment?: string,
): Promise<void> {
  const words = ['restore', '-o', file];
  if (moment !== undefined) words.push('-timestamp', instantOf(moment));
  const child = start(words, folder, litestream, [folder.databaseFile]);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || !existsSync(file))
    throw new StartRefusal('Litestream could not restore from the replica; what it said is above');
}

function instantOf(moment: string): string {
  const { data } = AnyInstant.safeParse(moment);
  if (data === undefined)
    throw new StartRefusal(`${moment} is no moment; write it as 2024-01-24T10:00:00+07:00`);
  return data;
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
    throw new StartRefusal(`there is no ${config}: copy litestream.example.yml there and say where to`);
  // A replica holds what the database holds: its files too are for their owner alone.
  process.umask(0o077);
  return spawn(program, [command, '-config', config, ...options, ...last], {
    stdio: ['ignore', output, output],
    env: { ...process.env, DATABASE_FILE: folder.databaseFile },
  });
}

// The program itself, not the package that picks one: its start script swallows the exit code and passes no signal on, and of
// its parts for other machines the registry has none, so that nothing could be installed from a lock file.
function ownProgram(): string {
  const name = `@flydotio/litestream-${process.platform}-${process.arch}`;
  const place = fileURLToPath(new URL(`../../../node_modules/${name}/litestream`, import.meta.url));
  if (!existsSync(place))
    throw new StartRefusal(
      `Litestream does not come for ${process.platform} ${process.arch}; set LITESTREAM`,
    );
  return place;
}
