import { setTimeout } from 'node:timers/promises';
import type { Operation } from '#shared/contract/operation.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import {
  commitImport,
  type FileLook,
  type Import,
  lookAtUpload,
  readImport,
  startImport,
} from '#shared/contract/record/imports.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { mappingOf } from '../support/files/imports.ts';
import { SET } from '../support/record/entries.ts';
import { uuidOf } from './random.ts';
import { describe, type Request, requestOf, send } from './request.ts';
import { nextOf, type World, type Writer } from './writers.ts';

const AS = 'dieuphoi';
export const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];
export const SHARES = ['3.1', '4.1', '5.1', '8.2', '9.1', '12.1', '16.2', '18.1'];
const FIRST_DAY = '2022-07-01';

/** Imports file after file, and undoes every second one. */
export const writeImports: Writer = async (world, most = Number.POSITIVE_INFINITY) => {
  for (let made = 0; made < most; made++) {
    const n = nextOf(world, 'import');
    const planned = await planImport(world, csvOf(n));
    if (planned === undefined) return;
    const id = uuidOf(world.name, 'batch', n);
    const recording = requestOf(AS, commitImport, {
      params: { importId: planned.id },
      body: { id, confirms: planned.doubts },
    });
    if ((await world.ledger.ask(world.address, 'import', id, recording)) === undefined) return;
    if (n % 2 === 0) continue;
    const undoId = uuidOf(world.name, 'undo', n);
    const undoing = requestOf(AS, undoBatch, { params: { batchId: id }, body: { id: undoId } });
    if ((await world.ledger.ask(world.address, 'undo', undoId, undoing)) === undefined) return;
  }
};

/** A CSV of 64 figures for each of `days` consecutive days; `n` selects the first day. */
export function csvOf(n: number, days = 1): Buffer {
  const rows = Array.from({ length: days }, (_, day) => n + day).flatMap((of) => {
    const on = addDays(FIRST_DAY, of % 500) ?? '';
    return COMMUNES.flatMap((commune, i) =>
      SHARES.map((code, j) => `${commune};${code};${on};${((of * 7 + i * 8 + j) % 97) + 1},${of % 10}`),
    );
  });
  return Buffer.from(`Xã;Chỉ tiêu;Ngày số liệu;Kết quả\n${rows.join('\n')}\n`);
}

/** Uploads a file and compares it with the record; the import, or undefined if the server is gone. */
export async function planImport(
  world: Pick<World, 'address' | 'ledger'>,
  file: Buffer,
): Promise<Import | undefined> {
  const name = 'tep.csv';
  const upload = await answerOf<{ hash: string }>(
    world,
    requestOf(AS, uploadFile, { query: { name }, file }),
  );
  if (upload === undefined) return undefined;
  const { hash } = upload;
  const looking = requestOf(AS, lookAtUpload, { params: { hash }, query: { set: SET } });
  const look = await answerOf<FileLook>(world, looking);
  if (look === undefined) return undefined;
  const starting = requestOf(AS, startImport, {
    body: { set: SET, file: { hash, name }, mapping: mappingOf(look) },
  });
  const started = await answerOf<Import>(world, starting);
  if (started === undefined) return undefined;
  for (;;) {
    const reading = requestOf(AS, readImport, { params: { importId: started.id } });
    const plan = await answerOf<Import>(world, reading);
    if (plan === undefined || plan.state === 'ready') return plan;
    if (plan.state === 'failed') {
      world.ledger.faults.push(`the comparison of a valid file failed: ${JSON.stringify(plan.fault)}`);
      return undefined;
    }
    await setTimeout(5);
  }
}

async function answerOf<Answer>(
  world: Pick<World, 'address' | 'ledger'>,
  request: Request & { operation: Operation },
): Promise<Answer | undefined> {
  const answered = await send(world.address, request);
  if (answered === undefined) return undefined;
  if (answered.status < 300) return answered.body as Answer;
  world.ledger.faults.push(
    `refused with ${answered.status}: ${describe(request)} ${JSON.stringify(answered.body)}`,
  );
  return undefined;
}
