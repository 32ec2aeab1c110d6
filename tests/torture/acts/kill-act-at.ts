import { cpSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Answered, type Request, send } from '../line.ts';
import type { ManyRows } from './acts.ts';
import { difference, faultsOf, type Rows, rowsIn } from './look-into.ts';
import { countCalls, killAtCall, type Moment, type RunningServer, startOn } from './traced-server.ts';

export interface Killed {
  /** How much of the act was there afterwards. */
  left: 'nothing' | 'all' | 'a part';
  /** It was answered: the kill came too late. */
  isAnswered: boolean;
  faults: string[];
}

/** The calls with which an act changes the disk, and how many rows of which table it adds. */
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

/** Kills the server at a call of an act, starts it again, and looks whether nothing or all of the act is there; then asks for it again. */
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
      if (left === 'a part') faults.push(`a part of it is there: ${difference(before, rows, all)}`);
      if (left !== 'all' && first !== undefined) faults.push('acknowledged, and not there');
      const repeated = left === 'all' ? request : await act.ready(again.address);
      faults.push(...(await askAgain(again.address, repeated, first, path, all)));
      return { left, isAnswered: first !== undefined, faults };
    } finally {
      await again.kill();
    }
  });
}

async function askAgain(
  address: string,
  request: Request,
  first: Answered,
  path: string,
  all: Rows,
): Promise<string[]> {
  const second = await send(address, request);
  if (second?.status !== 201) return [`asked for again, and refused: ${JSON.stringify(second)}`];
  const third = await send(address, request);
  const isSame =
    isDeepStrictEqual(second, third) && (first === undefined || isDeepStrictEqual(first, second));
  return [
    ...(isSame ? [] : [`asked for again, and answered otherwise: ${JSON.stringify([first, second, third])}`]),
    ...(isDeepStrictEqual(rowsIn(path), all)
      ? []
      : [`asked for again, and not there once: ${difference(all, rowsIn(path), all)}`]),
    ...(await faultsOf(address, path)),
  ];
}

/** Does something with a server on a copy of a folder. */
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
