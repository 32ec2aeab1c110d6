import type { TargetDecision, TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { nextId } from './entries.ts';

type SetDraft = Extract<TargetDraft, { kind: 'set' }>;

/** A target of 96 % for 14.1 (95 % in the set), for all regions from 2024 on. */
export function targetDraft(draft: Partial<SetDraft> = {}): SetDraft {
  return {
    kind: 'set',
    indicator: '14.1',
    part: null,
    region: null,
    validFrom: '2024-01-01',
    value: 96,
    ...draft,
  };
}

type DecisionOf<Kind extends TargetDecision['kind']> = Extract<TargetDecision, { kind: Kind }>;

const RECORDED = {
  seq: 1,
  indicator: '14.1',
  part: null,
  document: '1234/QĐ-UBND',
  link: null,
  file: null,
  note: null,
  recordedAt: '2024-01-02T02:00:00.000Z',
  author: 'dieuphoi',
} as const;

/** The recorded decision, in the form of the domain. */
export function decided(given: Partial<DecisionOf<'set'>> = {}): DecisionOf<'set'> {
  const { region, validFrom, value } = targetDraft();
  return { ...RECORDED, id: nextId(), kind: 'set', region, validFrom, value, ...given };
}

/** A return to the set's own target. */
export function returned(given: Partial<DecisionOf<'return'>> = {}): DecisionOf<'return'> {
  const { region, validFrom } = targetDraft();
  return { ...RECORDED, id: nextId(), kind: 'return', region, validFrom, ...given };
}

/** A confirmation of the set's own target. */
export function confirmed(
  given: Partial<DecisionOf<'confirm'>> & Pick<DecisionOf<'confirm'>, 'confirmed'>,
): DecisionOf<'confirm'> {
  return { ...RECORDED, id: nextId(), kind: 'confirm', ...given };
}
