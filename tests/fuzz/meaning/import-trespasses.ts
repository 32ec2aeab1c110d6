import { commitImport, listImportRows } from '#shared/contract/record/imports.ts';
import { commit, compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { SET } from '../../support/record/entries.ts';
import { CALLERS, type FuzzCaller } from '../callers.ts';
import { type FuzzInput, requestOf } from '../requests.ts';
import { callerIn, unusedDay } from '../stories/story-steps.ts';
import type { World } from '../world.ts';

interface Cell {
  communeId: string;
  indicator: string;
}

// Cells inside and outside the scopes of the office (5.1) and of the commune officer (06901).
const CELLS: readonly (Cell & { commune: string })[] = [
  { communeId: '06901', commune: 'Quảng An', indicator: '5.1' },
  { communeId: '06901', commune: 'Quảng An', indicator: '14.1' },
  { communeId: '06904', commune: 'Tân Bình', indicator: '5.1' },
  { communeId: '06904', commune: 'Tân Bình', indicator: '14.1' },
];
const IMPORTERS = ['dieuphoi', 'gddt', 'quangan'] as const;
type Importer = (typeof IMPORTERS)[number];

/** Imports as each who may, with others looking in: whose import it is, and whose cells it has, decides. */
export async function playImportTrespasses(world: World): Promise<void> {
  for (const maker of IMPORTERS) {
    const own = CELLS.filter((cell) => world.oracle.isTheirs(maker, { ...cell, set: SET }));
    const id = await comparedBy(world, maker, CELLS);
    await checkRefusedRows(world, maker, id, own);
    world.settle();
    await lookAtAsOthers(world, maker, id);
    const batch = await commit(
      callerIn(world, maker),
      { id },
      { id: crypto.randomUUID(), leaveOutRefused: true },
    );
    if (batch.entries !== own.length)
      fault(
        world,
        'POST /api/imports/{importId}/batch',
        maker,
        `recorded ${batch.entries} of ${own.length} own cells`,
      );
    world.settle();
    await undoAsOthers(world, maker, batch.id, own);
  }
}

async function comparedBy(world: World, maker: Importer, cells: typeof CELLS): Promise<string> {
  const day = unusedDay();
  const lines = cells.map(({ commune, indicator }, i) => `${commune};${indicator};${day};${90 + i}`);
  const file = ['Xã;Chỉ tiêu;Ngày số liệu;Kết quả', ...lines].join('\r\n');
  const given = await sendAndLook(callerIn(world, maker), file, 'tep.csv');
  return (await compare(callerIn(world, maker), given, mappingOf(given.look))).id;
}

async function checkRefusedRows(
  world: World,
  maker: Importer,
  id: string,
  own: readonly Cell[],
): Promise<void> {
  const { rows } = await callerIn(world, maker).call(listImportRows, { params: { importId: id }, query: {} });
  const taken = rows.filter(({ kind }) => kind !== 'refused').length;
  if (rows.length !== CELLS.length || taken !== own.length)
    fault(
      world,
      'GET /api/imports/{importId}/rows',
      maker,
      `${taken} of ${rows.length} cells could be recorded, although ${own.length} are theirs`,
    );
}

// By role some may import, but this import is another's: for them it does not exist.
async function lookAtAsOthers(world: World, maker: Importer, importId: string): Promise<void> {
  const params = { importId };
  for (const caller of CALLERS.filter((one) => one !== maker)) {
    for (const [name, body] of [
      ['GET /api/imports/{importId}', undefined],
      ['GET /api/imports/{importId}/rows', undefined],
      [
        `${commitImport.method} /api/imports/{importId}/batch`,
        { id: crypto.randomUUID(), leaveOutRefused: true },
      ],
    ] as const) {
      const [status, fault] = await trespass(world, name, caller, { params, query: {}, body });
      const isImporter = IMPORTERS.some((one) => one === caller);
      if (isImporter && status !== 404) fault(`answered with ${status} about the import of ${maker}`);
    }
  }
}

async function undoAsOthers(
  world: World,
  maker: Importer,
  batchId: string,
  cells: readonly Cell[],
): Promise<void> {
  for (const caller of CALLERS.filter((one) => one !== maker && one !== 'dieuphoi')) {
    const input = { params: { batchId }, query: {}, body: { id: crypto.randomUUID() } };
    const isWhole =
      caller !== null && cells.every((cell) => world.oracle.isTheirs(caller, { ...cell, set: SET }));
    if (isWhole) continue; // may undo it; `undo` below does
    const [status, fault] = await trespass(world, 'POST /api/batches/{batchId}/undo', caller, input);
    if (status < 400) fault(`undid the import of ${maker}, of which not all cells are theirs`);
  }
  const input = { params: { batchId }, query: {}, body: { id: crypto.randomUUID() } };
  const [status, fault] = await trespass(world, 'POST /api/batches/{batchId}/undo', maker, input);
  if (status !== 201) fault(`could not undo the own import: ${status}`);
}

type Report = (fault: string) => void;

async function trespass(
  world: World,
  name: string,
  caller: FuzzCaller,
  input: FuzzInput,
): Promise<[status: number, fault: Report]> {
  const operation = operationIn(world, name);
  const request = requestOf(operation, input, 'trespass');
  const answer = await world.send(request, caller);
  return [answer?.status ?? 0, (text) => world.figures.fault(request, caller, text)];
}

function fault(world: World, name: string, caller: FuzzCaller, text: string): void {
  const request = requestOf(operationIn(world, name), { params: {}, query: {} }, 'trespass');
  world.figures.fault(request, caller, text);
}

function operationIn(world: World, name: string) {
  const operation = world.operations.find((one) => one.name === name);
  if (operation === undefined) throw new Error(`the document has no ${name}`);
  return operation;
}
