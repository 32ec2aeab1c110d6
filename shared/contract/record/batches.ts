import * as z from 'zod';
import { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { SetId } from '../view.ts';
import { FileHash } from './uploads.ts';

/** Entries recorded together by an import or its undo. */
export const Batch = z
  .object({
    id: z.uuid(),
    kind: z.enum(['import', 'undo']),
    set: SetId,
    fileName: z.string().nullable(),
    fileHash: FileHash.nullable(),
    undoes: z.uuid().nullable(),
    undoneBy: z.uuid().nullable(),
    entries: z.int(),
    leftOut: z
      .int()
      .describe('refused cells that were left out; of an undo, cells that others have changed since'),
    recordedAt: Instant,
    author: z.string(),
  })
  .meta({ id: 'Batch' });
export type Batch = z.infer<typeof Batch>;

export const listBatches = defineOperation({
  method: 'GET',
  path: '/api/batches',
  summary: 'Imports and undos, latest first',
  access: 'read-record',
  readsFrom: ['batch'],
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({ batches: z.array(Batch) }),
});

export const undoBatch = defineOperation({
  method: 'POST',
  path: '/api/batches/:batchId/undo',
  summary: 'Undo a whole import: earlier values are restated; cells changed since stay and are listed',
  access: 'import-entries',
  writes: ['batch', 'entry'],
  params: z.object({ batchId: z.uuid() }),
  body: z.strictObject({ id: ChosenId }).meta({ id: 'BatchUndo' }),
  response: z.object({
    batch: Batch,
    left: z.array(z.object({ communeId: z.string(), indicator: z.string(), effectiveOn: LocalDate })),
  }),
});
