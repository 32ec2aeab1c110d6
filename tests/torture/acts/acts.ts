import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { commitImport } from '#shared/contract/record/imports.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { idsWithin } from '../../../server/database/ids-within.ts';
import { COMMUNES, csvOf, planImport, SHARES } from '../import-writer.ts';
import { Ledger } from '../ledger.ts';
import { uuidOf } from '../random.ts';
import { type Request, requestOf, send } from '../request.ts';
import { FREE_SET } from '../writers.ts';

/** An act of many rows, of which either all or none must be in the record. */
export interface ManyRows {
  name: string;
  /** Prepares the server; resolves to the request, which has the same ids every time. */
  ready(address: string): Promise<Request>;
}

const AS = 'dieuphoi';
const DAYS = 10; // of 64 figures each
const UNDONE = uuidOf('acts', 'import to undo');

/** Acts to interrupt; the undo concerns the batch recorded by `importOnce`. */
export const ACTS: readonly ManyRows[] = [
  { name: 'import', ready: (address) => importing(address, uuidOf('acts', 'import'), 0) },
  {
    name: 'undo',
    ready: async () =>
      requestOf(AS, undoBatch, { params: { batchId: UNDONE }, body: { id: uuidOf('undo') } }),
  },
  {
    name: 'annulment',
    ready: async () => {
      const entries = Array.from({ length: DAYS * COMMUNES.length * SHARES.length }, (_, i) =>
        idsWithin(UNDONE)(i),
      );
      const body = { id: uuidOf('annul'), kind: 'annul' as const, entries, reason: 'nhập nhầm tệp' };
      return requestOf(AS, recordAnnulment, { body });
    },
  },
  {
    name: 'assignment',
    ready: async () => {
      const communes = COMMUNES.map((communeId) => ({ id: uuidOf('assign', communeId), communeId }));
      const body = { set: FREE_SET, validFrom: '2023-05-01', document: '51/QĐ-UBND', communes };
      return requestOf('quantri', assignSet, { body });
    },
  },
];

/** Records the batch to undo. */
export async function importOnce(address: string): Promise<void> {
  const answered = await send(address, await importing(address, UNDONE, 100));
  if (answered?.status !== 201) throw new Error(`the import was refused: ${JSON.stringify(answered)}`);
}

async function importing(address: string, id: string, firstDay: number): Promise<Request> {
  const ledger = new Ledger();
  const planned = await planImport({ address, ledger }, csvOf(firstDay, DAYS));
  if (planned === undefined) throw new Error(`the import was not compared: ${ledger.faults.join('; ')}`);
  return requestOf(AS, commitImport, {
    params: { importId: planned.id },
    body: { id, confirms: planned.doubts },
  });
}
