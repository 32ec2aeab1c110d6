import * as z from 'zod';
import { AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { Origin } from '#shared/domain/record/entry.ts';
import { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId } from '#shared/domain/values/text.ts';
import { defineOperation, QueuedAuthor } from '../operation.ts';
import { JudgedEntry, Note } from './entries.ts';

/** Most entries in one act, so that it fits in a request; the undo of an import is not limited. */
export const MAX_ANNULLED_ENTRIES = 5000;
const MAX_FIGURES = 1000;

const ids = (most: number) => z.array(ChosenId).max(most).default([]);

/** Reason of an act, which cannot be left out. */
const Reason = Note.pipe(z.string().min(1));

/** Statements to annul or to reinstate together. */
export const AnnulmentBody = z
  .strictObject({
    id: ChosenId.describe('of the act, chosen by the author; a repeated id gets the same answer'),
    kind: AnnulmentKind,
    entries: ids(MAX_ANNULLED_ENTRIES).describe('ids of entries'),
    metricFigures: ids(MAX_FIGURES).describe('ids of figures of metrics'),
    reason: Reason,
    origin: Origin.extract(['form', 'grid', 'api']).default('api'),
    author: QueuedAuthor,
  })
  .meta({ id: 'AnnulmentBody' });
export type AnnulmentBody = z.infer<typeof AnnulmentBody>;

/**
 * A recorded act. Statements that were already annulled (or already counted) are left as they are and not part of it.
 * Cells are listed once for each day of a statement, with what holds on that day since the act: a repeated request is answered as
 * the first time, even if others have recorded more.
 */
export const AnnulmentAct = z
  .object({
    id: z.uuid(),
    kind: AnnulmentKind,
    reason: z.string(),
    recordedAt: Instant,
    author: z.string(),
    statements: z.int().describe('number of statements that the act annulled or reinstated'),
    cells: z.array(
      z.object({
        communeId: z.string(),
        set: z.string(),
        indicator: z.string(),
        effectiveOn: LocalDate,
        entry: JudgedEntry.nullable().describe(
          'entry that holds on that day since the act; null if there is none',
        ),
      }),
    ),
    metrics: z.array(
      z.object({
        communeId: z.string(),
        metric: MetricId,
        effectiveOn: LocalDate,
        point: MetricPoint.nullable().describe(
          'figure that holds on that day since the act; null if there is none',
        ),
      }),
    ),
  })
  .meta({ id: 'AnnulmentAct' });
export type AnnulmentAct = z.infer<typeof AnnulmentAct>;

export const recordAnnulment = defineOperation({
  method: 'POST',
  path: '/api/annulments',
  queueAs: 'annulment',
  summary: 'Annul statements as if they had never been made, or reinstate them; all or nothing (R15)',
  access: 'annul-entries',
  writes: ['annulment'],
  body: AnnulmentBody,
  response: AnnulmentAct,
});

export const undoAnnulment = defineOperation({
  method: 'POST',
  path: '/api/annulments/:actId/undo',
  summary:
    'Take back a whole act, such as the undo of an import: exactly the statements that it still decides',
  access: 'annul-entries',
  writes: ['annulment'],
  params: z.object({ actId: ChosenId }),
  body: z.strictObject({ id: ChosenId, reason: Reason }).meta({ id: 'AnnulmentUndo' }),
  response: AnnulmentAct,
});
