import { canonicalJson } from '../values/canonical-json.ts';
import { type CriteriaSet, type Indicator, listIndicators } from './criteria-set.ts';

/** What of an indicator another revision says otherwise. */
type IndicatorField = Exclude<keyof Indicator, 'code' | 'decided' | 'decidedParts'>;

/** What one revision of a set has otherwise than another, by codes and numbers; all empty where they say the same of those. */
export interface SetDifference {
  added: string[];
  removed: string[];
  changed: { code: string; fields: IndicatorField[] }[];
  criteriaAdded: number[];
  criteriaRemoved: number[];
  /** What is told of the set or of its criteria is other, beside their indicators. */
  isHeadChanged: boolean;
}

/** Compares a set with the one that it is to replace. What was decided on targets is no part of either. */
export function compareSets(before: CriteriaSet, after: CriteriaSet): SetDifference {
  const was = new Map(listIndicators(before).map((indicator) => [indicator.code, indicator]));
  const is = new Map(listIndicators(after).map((indicator) => [indicator.code, indicator]));
  const numbersOf = ({ criteria }: CriteriaSet) => criteria.map(({ number }) => number);
  const changed = [...is].flatMap(([code, indicator]) => {
    const earlier = was.get(code);
    const fields = earlier === undefined ? [] : changedFields(earlier, indicator);
    return fields.length > 0 ? [{ code, fields }] : [];
  });
  return {
    added: [...is.keys()].filter((code) => !was.has(code)),
    removed: [...was.keys()].filter((code) => !is.has(code)),
    changed,
    criteriaAdded: numbersOf(after).filter((number) => !numbersOf(before).includes(number)),
    criteriaRemoved: numbersOf(before).filter((number) => !numbersOf(after).includes(number)),
    isHeadChanged:
      JSON.stringify([headOf(before), orderOf(before, after)]) !==
      JSON.stringify([headOf(after), orderOf(after, before)]),
  };
}

/** Whether two revisions say the very same. */
export function isSameSet(difference: SetDifference): boolean {
  const { isHeadChanged, ...lists } = difference;
  return !isHeadChanged && Object.values(lists).every((list) => list.length === 0);
}

function changedFields(before: Indicator, after: Indicator): IndicatorField[] {
  const was = issuedOf(before);
  const is = issuedOf(after);
  const fields = Object.keys({ ...was, ...is }) as IndicatorField[];
  return fields.filter((field) => canonicalJson(was[field]) !== canonicalJson(is[field]));
}

// What its document says of an indicator.
function issuedOf({
  code: _,
  decided: _whole,
  decidedParts: _parts,
  ...issued
}: Indicator): Omit<Indicator, 'code'> {
  return issued;
}

// Only what the format of a set knows: what an answer of the server carries beside it makes no difference.
function headOf(set: CriteriaSet): unknown {
  const { title, shortTitle, titleEn, level, issued, amendments, validFrom, validUntil, note } = set;
  const { lowMargin, notApplicableCounts, regions } = set;
  const told = [title, shortTitle, titleEn, level, issued, amendments, validFrom, validUntil, note];
  return [...told, lowMargin, notApplicableCounts, regions].map((one) => canonicalJson(one ?? null));
}

// Of the criteria and indicators that both have: what is told of the criteria, and the order that they stand in.
function orderOf(set: CriteriaSet, other: CriteriaSet): unknown {
  const codes = new Set(listIndicators(other).map(({ code }) => code));
  const numbers = new Set(other.criteria.map(({ number }) => number));
  return set.criteria
    .filter(({ number }) => numbers.has(number))
    .map(({ indicators, ...head }) => [
      canonicalJson(head),
      indicators.map(({ code }) => code).filter((code) => codes.has(code)),
    ]);
}
