import { cpSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Answered, type Request, send } from '../request.ts';
import type { ManyRows } from './acts.ts';
import { difference, faultsOf, type Rows, rowsIn } from './inspect-folder.ts';
import { countCalls, killAtCall, type Moment, type RunningServer, startOn } from './traced-server.ts';

export interface Killed {
  /** Share of the act that was recorded. */
  left: 'nothing' | 'all' | 'a part';
  /** Whether the act was answered, so that the kill came too late. */
  isAnswered: boolean;
  faults: string[];
}

/** The calls with which an act changes the disk, and the number of rows that it adds per table. */
export async function countAct(
  act: ManyRows,
  prepared: string,
  path: string,
): Promise<{ moments: Moment[]; added: Rows }> {
  return onCopy(prepared, path, async (server) => {
    const request = await act.ready(server.address);
    const before = rowsIn(path);
    const moments = await countCalls(server, path, `${path}.trace`, async () => {
      const answered = await send(server.address, request);
      if (answered?.status !== 201) throw new Error(`${act.name} was refused: ${JSON.stringify(answered)}`);
    });
    const added = new Map(
      [...rowsIn(path)].map(([table, count]) => [table, count - (before.get(table) ?? 0)]),
    );
    return { moments, added };
  });
}

/** Kills the server at a call of an act, restarts it, checks that none or all of the act is recorded, and repeats the act. */
export async function killActAt(
  moment: Moment,
  act: ManyRows,
  added: Rows,
  prepared: string,
  path: string,
): Promise<Killed> {
  return onCopy(prepared, path, async (server) => {
    const request = await act.ready(server.address);
    const before = rowsIn(path);
    const all = new Map([...before].map(([table, count]) => [table, count + (added.get(table) ?? 0)]));
    const tracing = await killAtCall(server, path, moment);
    const first = await send(server.address, request);
    await server.kill();
    await tracing.ended;
    const again = await startOn(path);
    try {
      const rows = rowsIn(path);
      const left = isDeepStrictEqual(rows, all)
        ? 'all'
        : isDeepStrictEqual(rows, before)
          ? 'nothing'
          : 'a part';
      const faults = await faultsOf(again.address, path);
      if (left === 'a part') faults.push(`only a part is recorded: ${difference(before, rows, all)}`);
      if (left !== 'all' && first !== undefined) faults.push('acknowledged, but not recorded');
      const repeated = left === 'all' ? request : await act.ready(again.address);
      faults.push(...(await repeatAct(again.address, repeated, first, path, all)));
      return { left, isAnswered: first !== undefined, faults };
    } finally {
      await again.kill();
    }
  });
}

async function repeatAct(
  address: string,
  request: Request,
  first: Answered,
  path: string,
  all: Rows,
): Promise<string[]> {
  const second = await send(address, request);
  if (second?.status !== 201) return [`repeated and refused: ${JSON.stringify(second)}`];
  const third = await send(address, request);
  const isSame =
    isDeepStrictEqual(second, third) && (first === undefined || isDeepStrictEqual(first, second));
  return [
    ...(isSame ? [] : [`repeated with a different answer: ${JSON.stringify([first, second, third])}`]),
    ...(isDeepStrictEqual(rowsIn(path), all)
      ? []
      : [`repeated, but not recorded exactly once: ${difference(all, rowsIn(path), all)}`]),
    ...(await faultsOf(address, path)),
  ];
}

/** Runs a function with a server on a copy of a data folder. */
async function onCopy<Result>(
  prepared: string,
  path: string,
  act: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  cpSync(prepared, path, { recursive: true });
  const server = await startOn(path);
  try {
    return await act(server);
  } finally {
    await server.kill();
    rmSync(path, { recursive: true, force: true });
  }
}
