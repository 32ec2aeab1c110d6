import * as z from 'zod';
import { StandingChange, VerdictChange } from '#shared/domain/roadmap/target-consequences.ts';
import { TargetDecision, TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { Note } from '../record/entries.ts';
import { FileHash, FileName } from '../record/uploads.ts';
import { SetId } from '../view.ts';

// An act confirms one, or all of a criterion with their parts.
const MAX_DECISIONS = 200;

const Path = z.object({ setId: SetId });

/** What tells consequences apart: equal words, equal consequences. */
const Digest = z.string().length(64).describe('SHA-256 of what is decided and of all that it leads to');

/** What becomes of one commune. */
export const CommuneConsequences = z
  .object({
    communeId: z.string(),
    name: z.string(),
    verdicts: z
      .array(VerdictChange)
      .describe('the figures with another status, by the order of the decisions'),
    standing: StandingChange.nullable().describe('the standing on the day; null where it stays as it is'),
  })
  .meta({ id: 'CommuneConsequences' });
export type CommuneConsequences = z.infer<typeof CommuneConsequences>;

export const previewTargetDecisions = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets/:setId/target-consequences',
  summary: 'What decisions on targets would lead to, without recording them',
  access: 'decide-targets',
  writes: [],
  params: Path,
  body: z.strictObject({
    decisions: z.array(TargetDraft).min(1).max(MAX_DECISIONS),
    on: LocalDate.optional().describe('the day of the standings; today when absent'),
  }),
  response: z
    .object({
      on: LocalDate,
      communes: z.array(CommuneConsequences).describe('only those for which something changes, by name'),
      becomeChecked: z.int().describe('verdicts of the day whose target becomes a checked one'),
      digest: Digest,
    })
    .meta({ id: 'TargetConsequences' }),
});

/** A web address that is safe to show as a link. */
const Link = z.url({ protocol: /^https?$/ }).max(2000);

/** One act: what is decided, each with its author's own id, and the document that all of it rests on. */
export const TargetDecisionsBody = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ id: z.uuid().toLowerCase(), draft: TargetDraft }))
      .min(1)
      .max(MAX_DECISIONS),
    seen: z
      .strictObject({ on: LocalDate, digest: Digest })
      .describe('the consequences that the author saw; where they are no longer so, nothing is recorded'),
    document: Note.min(1).max(200),
    link: Link.nullable().default(null),
    file: z
      .strictObject({ hash: FileHash, name: FileName })
      .nullable()
      .default(null)
      .describe('a file that was sent: what the decision rests on'),
    note: Note.nullable().default(null),
  })
  .meta({ id: 'TargetDecisionsBody' });
export type TargetDecisionsBody = z.output<typeof TargetDecisionsBody>;

export const decideTargets = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets/:setId/target-decisions',
  summary:
    'Change, fill in, take back or confirm targets by a document; a repeated request is answered as the first time',
  access: 'decide-targets',
  writes: ['target-decision', 'stored-file'],
  params: Path,
  body: TargetDecisionsBody,
  response: z.object({ decisions: z.array(TargetDecision) }),
});

export const listTargetDecisions = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets/:setId/target-decisions',
  summary: 'What was decided on the targets of a set, the latest first',
  access: 'read-record',
  readsFrom: SET_FACTS,
  params: Path,
  query: z.object({ indicator: z.string().max(20).optional() }),
  response: z.object({ decisions: z.array(TargetDecision) }),
});
