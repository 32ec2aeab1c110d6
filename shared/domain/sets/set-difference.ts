import { canonicalJson } from '../values/canonical-json.ts';
import { type CriteriaSet, type Indicator, listIndicators } from './criteria-set.ts';

/** Field of an indicator that may differ between revisions. */
type IndicatorField = Exclude<keyof Indicator, 'code' | 'decided' | 'decidedParts' | 'formerly'>;

/** Differences between two revisions of a set, by indicator codes and criterion numbers; empty lists where they agree. */
export interface SetDifference {
  added: string[];
  removed: string[];
  changed: { code: string; fields: IndicatorField[] }[];
  criteriaAdded: number[];
  criteriaRemoved: number[];
  /** Data of the set or its criteria differ, apart from their indicators. */
  isHeadChanged: boolean;
}

/** Compares a set with the revision that is to replace it. Decisions on targets are not compared. */
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

/** Returns whether the compared revisions are identical. */
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

// Without the code, the decisions and former measures.
function issuedOf({
  code: _,
  decided: _whole,
  decidedParts: _parts,
  formerly: _formerly,
  ...issued
}: Indicator): Omit<Indicator, 'code'> {
  return issued;
}

// Only fields of the file format: answers of the server carry others as well.
function headOf(set: CriteriaSet): unknown {
  const { title, shortTitle, titleEn, level, issued, amendments, validFrom, validUntil, note } = set;
  const { lowMargin, notApplicableCounts, regions } = set;
  const named = [title, shortTitle, titleEn, level, issued, amendments, validFrom, validUntil, note];
  return [...named, lowMargin, notApplicableCounts, regions].map((one) => canonicalJson(one ?? null));
}

// Data and order of the criteria and indicators that both revisions have.
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
