import type { InputOf } from '#shared/contract/operation.ts';
import type { decideTargets } from '#shared/contract/target-decisions.ts';
import type { TargetDecision, TargetDraft } from '#shared/domain/target-decision.ts';
import { nextId } from './entries.ts';

type SetDraft = Extract<TargetDraft, { kind: 'set' }>;
type Body = InputOf<typeof decideTargets>['body'];

/** Another target for all from 2024 on: that of 14.1, 95 % in the set, becomes 96 %. */
export function targetDraft(draft: Partial<SetDraft> = {}): SetDraft {
  return { kind: 'set', indicator: '14.1', region: null, validFrom: '2024-01-01', value: 96, ...draft };
}

/** An act of one decision, by the province's document. */
export function targetBody(draft: Partial<SetDraft> = {}, evidence: Partial<Body> = {}): Body {
  return {
    decisions: [{ id: nextId(), draft: targetDraft(draft) }],
    document: '1234/QĐ-UBND',
    ...evidence,
  };
}

type SetDecision = Extract<TargetDecision, { kind: 'set' }>;
type ConfirmDecision = Extract<TargetDecision, { kind: 'confirm' }>;

const RECORDED = {
  seq: 1,
  indicator: '14.1',
  document: '1234/QĐ-UBND',
  link: null,
  file: null,
  note: null,
  recordedAt: '2024-01-02T02:00:00.000Z',
  author: 'dieuphoi',
} as const;

/** The same decision as the domain sees it once it is recorded. */
export function decided(given: Partial<SetDecision> = {}): SetDecision {
  const { region, validFrom, value } = targetDraft();
  return { ...RECORDED, id: nextId(), kind: 'set', region, validFrom, value, ...given };
}

/** A confirmation of the set's own target. */
export function confirmed(
  given: Partial<ConfirmDecision> & Pick<ConfirmDecision, 'confirmed'>,
): ConfirmDecision {
  return { ...RECORDED, id: nextId(), kind: 'confirm', region: null, validFrom: null, ...given };
}
