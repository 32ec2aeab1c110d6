import * as z from 'zod';
import { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { SetId } from '../view.ts';
import { FileHash } from './uploads.ts';

/** Entries recorded together by an import; kind `undo`: by an undo before imports were undone by annulment. */
export const Batch = z
  .object({
    id: z.uuid(),
    kind: z.enum(['import', 'undo']),
    set: SetId,
    fileName: z.string().nullable(),
    fileHash: FileHash.nullable(),
    undoes: z.uuid().nullable(),
    undoneBy: z
      .uuid()
      .nullable()
      .describe('act that undid the import; before R15, a batch of kind `undo` that restated earlier values'),
    undoneAt: Instant.nullable(),
    undoneAuthor: z.string().nullable(),
    entries: z.int(),
    leftOut: z
      .int()
      .describe('refused cells that were left out; of kind `undo`, cells that others had changed since'),
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
  readsFrom: ['batch', 'annulment'],
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({ batches: z.array(Batch) }),
});

export const undoBatch = defineOperation({
  method: 'POST',
  path: '/api/batches/:batchId/undo',
  summary:
    'Undo a whole import: exactly its entries are annulled; cells where somebody recorded a newer entry are listed',
  access: 'import-entries',
  writes: ['annulment'],
  params: z.object({ batchId: z.uuid() }),
  body: z.strictObject({ id: ChosenId }).meta({ id: 'BatchUndo' }),
  response: z.object({
    batch: Batch.describe('the import, with `undoneBy`'),
    annulled: z.int().describe('number of its entries that this act annulled'),
    left: z
      .array(z.object({ communeId: z.string(), indicator: z.string(), effectiveOn: LocalDate }))
      .describe('cells and days of the import on which a newer entry holds, which stays'),
  }),
});
