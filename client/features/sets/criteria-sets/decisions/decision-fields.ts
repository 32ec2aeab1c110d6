import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isOwnTargetMissing } from '#shared/domain/sets/own-targets.ts';
import type { TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import type { DecimalMark } from '#shared/domain/values/parse-number.ts';
import { type ParsedValue, parseValue } from '#shared/domain/values/parse-value.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import { currentIndicator, type DecisionRequest } from './decision-request.ts';

export interface DecisionFields extends Record<string, string> {
  /** `new`: a new target; `own`: return to the set's own target, or to none. */
  purpose: 'new' | 'own';
  value: string;
  /** Empty for all communes. */
  region: string;
  validFrom: LocalDate;
  document: string;
  link: string;
  note: string;
}

/** Initial values. A missing target usually applies from the set's first day. */
export function initialFields(set: CriteriaSet, request: DecisionRequest, on: LocalDate): DecisionFields {
  const isMissing = request.kind === 'set' && isOwnTargetMissing(request.target.as);
  return {
    purpose: 'new',
    value: '',
    region: '',
    validFrom: isMissing ? set.validFrom : `${yearOf(on)}-01-01`,
    document: request.kind === 'confirm' ? set.issued.number : '',
    link: '',
    note: '',
  };
}

/** Parses a typed target. Only a single value is allowed, even if the indicator has parts. */
export function parseTarget(
  { kind, levels, unit }: Indicator,
  text: string,
  mark: DecimalMark,
): ParsedValue<SingleValue> {
  const parsed = parseValue({ kind, levels, unit }, text, mark);
  return Array.isArray(parsed.value)
    ? { value: undefined, violation: 'value-parts-count' }
    : (parsed as ParsedValue<SingleValue>);
}

/** Converts the fields to drafts; undefined while the target is missing or invalid. */
export function readDrafts(
  set: CriteriaSet,
  request: DecisionRequest,
  fields: DecisionFields,
  mark: DecimalMark,
): TargetDraft[] | undefined {
  if (request.kind === 'confirm') {
    return request.targets.flatMap(({ part, as: { code, target } }) =>
      target === null ? [] : [{ kind: 'confirm', indicator: code, part, confirmed: target } as const],
    );
  }
  const { part, as } = request.target;
  const about = { indicator: as.code, part, region: fields.region || null, validFrom: fields.validFrom };
  if (fields.purpose === 'own') return [{ kind: 'return', ...about }];
  const { value } = parseTarget(currentIndicator(set, request.target), fields.value, mark);
  return value === undefined || value === null ? undefined : [{ kind: 'set', value, ...about }];
}
