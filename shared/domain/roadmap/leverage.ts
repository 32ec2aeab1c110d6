import { type CriteriaSet, listIndicators } from '../sets/criteria-set.ts';
import type { Gap } from '../standing/gap.ts';
import type { CriterionStanding } from '../standing/standing.ts';

/** The part of a commune's board row that shows which criteria it misses. */
export interface LeverageRow {
  communeId: string;
  hasEntries: boolean;
  criteriaMet: number;
  criteriaTotal: number;
  criteria: readonly Pick<CriterionStanding, 'number' | 'met' | 'total'>[];
}

/** An indicator that a commune misses; `isAssessed` is false if it has no verdict yet (R9). */
interface MissingIndicator {
  code: string;
  criterion: number;
  isAssessed: boolean;
}

/** The next commune that can meet every criterion: by meeting `added`, if the indicators of all earlier steps are met too. */
interface LeverageStep {
  communeId: string;
  missing: MissingIndicator[];
  /** Codes of `missing` that no earlier step includes. */
  added: string[];
  /** Running total of missing indicators up to this commune, counted separately for each commune. */
  sum: number;
}

/** The effect of one indicator: ids of the communes that miss it. */
export interface LeverageIndicator {
  code: string;
  missing: string[];
  notAssessed: string[];
  /** Communes where it is the only missing indicator of its criterion. */
  alone: string[];
}

/** The indicators with the greatest effect, and the order in which communes can meet every criterion. */
export interface Leverage {
  /** Ids of the communes that meet every criterion already. */
  complete: string[];
  steps: LeverageStep[];
  indicators: LeverageIndicator[];
  /** Ids of the communes without figures: what they miss is unknown (R9). */
  withoutEntries: string[];
}

/**
 * Ranks communes and indicators by effort. Each step is the commune with the fewest indicators beyond those of earlier steps (then
 * the fewest in all, then the order of `rows`). Indicators are sorted by the number of criteria that they alone keep from being
 * met, then by the number of communes that miss them. A commune whose open criteria cannot be met (`not-applicable` in a set
 * that does not count it) is in neither list.
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

/** Missing indicators of a commune, in the order of the set. */
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
  const covered = new Set<string>();
  const steps: LeverageStep[] = [];
  let remaining = [...communes];
  while (remaining.length > 0) {
    const [next, ...others] = remaining
      .map(({ communeId, missing }) => {
        const added = missing.map(({ code }) => code).filter((code) => !covered.has(code));
        return { communeId, missing, added, sum: (steps.at(-1)?.sum ?? 0) + missing.length };
      })
      .sort((a, b) => a.added.length - b.added.length || a.missing.length - b.missing.length);
    if (next === undefined) break;
    steps.push(next);
    for (const code of next.added) covered.add(code);
    remaining = others;
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
