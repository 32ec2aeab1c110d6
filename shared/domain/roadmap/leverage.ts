import { type CriteriaSet, listIndicators } from '../sets/criteria-set.ts';
import type { Gap } from '../standing/gap.ts';
import type { CriterionStanding } from '../standing/standing.ts';

/** A commune as a row of the board has it: enough to tell what it misses. */
export interface LeverageRow {
  communeId: string;
  hasEntries: boolean;
  criteriaMet: number;
  criteriaTotal: number;
  criteria: readonly Pick<CriterionStanding, 'number' | 'met' | 'total'>[];
}

/** A missing indicator of a commune; `isAssessed` is false where it only lacks a verdict (R9). */
interface MissingIndicator {
  code: string;
  criterion: number;
  isAssessed: boolean;
}

/** The next commune that meets every criterion, once `added` is met there and everything of the steps before it too. */
interface LeverageStep {
  communeId: string;
  missing: MissingIndicator[];
  /** The codes among `missing` that no earlier step already asked for. */
  added: string[];
  /** How many indicators must be met for it and all communes before it, each commune counted for itself. */
  sum: number;
}

/** What one indicator would bring. */
export interface LeverageIndicator {
  code: string;
  /** The communes that miss it, and those where it is the only one missing of its criterion. */
  missing: string[];
  notAssessed: string[];
  alone: string[];
}

/** Which few indicators bring the most communes over the line. */
export interface Leverage {
  complete: string[];
  steps: LeverageStep[];
  indicators: LeverageIndicator[];
  /** Nothing was recorded of them: they miss nothing that is known (R9). */
  withoutEntries: string[];
}

/**
 * The communes in the order in which they can be brought to all criteria: each time the one that asks for the fewest indicators
 * beyond those of the steps before (then the fewest in all, then by order of the rows); and each missing indicator, the one that
 * alone decides most criteria first. A commune whose open criteria miss nothing that could be met is in neither.
 */
export function findLeverage(set: CriteriaSet, rows: readonly LeverageRow[], gaps: readonly Gap[]): Leverage {
  const known = rows.filter(({ hasEntries }) => hasEntries);
  const missingOf = readMissing(set, gaps);
  return {
    complete: known.filter(isComplete).map(({ communeId }) => communeId),
    steps: stepsOf(
      known
        .filter((row) => !isComplete(row))
        .map(({ communeId }) => ({ communeId, missing: missingOf(communeId) }))
        .filter(({ missing }) => missing.length > 0),
    ),
    indicators: indicatorsOf(set, known, missingOf),
    withoutEntries: rows.filter(({ hasEntries }) => !hasEntries).map(({ communeId }) => communeId),
  };
}

function isComplete({ criteriaMet, criteriaTotal }: LeverageRow): boolean {
  return criteriaMet === criteriaTotal;
}

/** What a commune misses, by the order of the set. */
function readMissing(set: CriteriaSet, gaps: readonly Gap[]): (communeId: string) => MissingIndicator[] {
  const gapOf = new Map(gaps.map((gap) => [gap.code, gap]));
  return (communeId) =>
    set.criteria.flatMap(({ number: criterion, indicators }) =>
      indicators.flatMap(({ code }) => {
        const gap = gapOf.get(code);
        if (gap?.notMet.includes(communeId)) return { code, criterion, isAssessed: true };
        return gap?.notAssessed.includes(communeId) ? { code, criterion, isAssessed: false } : [];
      }),
    );
}

function stepsOf(communes: readonly Pick<LeverageStep, 'communeId' | 'missing'>[]): LeverageStep[] {
  const asked = new Set<string>();
  const steps: LeverageStep[] = [];
  let left = [...communes];
  while (left.length > 0) {
    const [next, ...others] = left
      .map(({ communeId, missing }) => {
        const added = missing.map(({ code }) => code).filter((code) => !asked.has(code));
        return { communeId, missing, added, sum: (steps.at(-1)?.sum ?? 0) + missing.length };
      })
      .sort((a, b) => a.added.length - b.added.length || a.missing.length - b.missing.length);
    if (next === undefined) break;
    steps.push(next);
    for (const code of next.added) asked.add(code);
    left = others;
  }
  return steps;
}

function indicatorsOf(
  set: CriteriaSet,
  rows: readonly LeverageRow[],
  missingOf: (communeId: string) => MissingIndicator[],
): LeverageIndicator[] {
  const lacks = rows.flatMap((row) => missingOf(row.communeId).map((missing) => ({ row, ...missing })));
  const byCode = Map.groupBy(lacks, ({ code }) => code);
  const idsOf = (some: typeof lacks) => some.map(({ row }) => row.communeId);
  return listIndicators(set)
    .flatMap(({ code }) => {
      const some = byCode.get(code);
      if (some === undefined) return [];
      return {
        code,
        missing: idsOf(some),
        notAssessed: idsOf(some.filter(({ isAssessed }) => !isAssessed)),
        alone: idsOf(some.filter(({ row, criterion }) => lacksOne(row, criterion))),
      };
    })
    .sort((a, b) => b.alone.length - a.alone.length || b.missing.length - a.missing.length);
}

function lacksOne({ criteria }: LeverageRow, criterion: number): boolean {
  return criteria.some(({ number, met, total }) => number === criterion && total - met === 1);
}
