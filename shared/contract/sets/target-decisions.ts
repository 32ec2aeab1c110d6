import * as z from 'zod';
import { StandingChange, VerdictChange } from '#shared/domain/roadmap/target-consequences.ts';
import { TargetDecision, TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { boundedText, ChosenId } from '#shared/domain/values/text.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { Note } from '../record/entries.ts';
import { FileHash, FileName } from '../record/uploads.ts';
import { SetId } from '../view.ts';

// One act confirms one target, or all targets of a criterion with its parts.
const MAX_DECISIONS = 200;

const Path = z.object({ setId: SetId });

/** Fingerprint of the consequences: equal digests, equal consequences. */
const Digest = boundedText(64).length(64).describe('SHA-256 of the decisions and all their consequences');

/** Consequences for one commune. */
export const CommuneConsequences = z
  .object({
    communeId: z.string(),
    name: z.string(),
    verdicts: z.array(VerdictChange).describe('figures whose status changes, in the order of the decisions'),
    standing: StandingChange.nullable().describe('standing on the day; null if it does not change'),
  })
  .meta({ id: 'CommuneConsequences' });
export type CommuneConsequences = z.infer<typeof CommuneConsequences>;

export const previewTargetDecisions = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets/:setId/target-consequences',
  summary: 'Consequences of decisions on targets, without recording them',
  access: 'decide-targets',
  writes: [],
  params: Path,
  body: z.strictObject({
    decisions: z.array(TargetDraft).min(1).max(MAX_DECISIONS),
    on: LocalDate.optional().describe('day of the standings; default: today'),
  }),
  response: z
    .object({
      on: LocalDate,
      communes: z.array(CommuneConsequences).describe('communes for which something changes, by name'),
      becomeChecked: z.int().describe('verdicts on the day whose target becomes checked'),
      digest: Digest,
    })
    .meta({ id: 'TargetConsequences' }),
});

/** Web address that is safe to show as a link. */
const Link = boundedText(2000).check(z.url({ protocol: /^https?$/ }));

/** Decisions of one act, each with an id chosen by the author, and the document that they are based on. */
export const TargetDecisionsBody = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ id: ChosenId, draft: TargetDraft }))
      .min(1)
      .max(MAX_DECISIONS),
    seen: z
      .strictObject({ on: LocalDate, digest: Digest })
      .describe('consequences that the author saw; if they have changed, nothing is recorded'),
    document: Note.min(1).max(200),
    link: Link.nullable().default(null),
    file: z
      .strictObject({ hash: FileHash, name: FileName })
      .nullable()
      .default(null)
      .describe('uploaded file that the decision is based on'),
    note: Note.nullable().default(null),
  })
  .meta({ id: 'TargetDecisionsBody' });
export type TargetDecisionsBody = z.output<typeof TargetDecisionsBody>;

export const decideTargets = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets/:setId/target-decisions',
  summary:
    'Change, fill in, return or confirm targets by a document; a repeated request gets the same answer',
  access: 'decide-targets',
  writes: ['target-decision', 'stored-file'],
  params: Path,
  body: TargetDecisionsBody,
  response: z.object({ decisions: z.array(TargetDecision) }),
});

export const listTargetDecisions = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets/:setId/target-decisions',
  summary: 'Decisions on the targets of a set, latest first',
  access: 'read-record',
  readsFrom: SET_FACTS,
  params: Path,
  query: z.object({ indicator: boundedText(20).optional() }),
  response: z.object({ decisions: z.array(TargetDecision) }),
});
