import * as z from 'zod';
import type { Entry } from '../record/entry.ts';
import { END_OF_TIME, entriesByDay, entriesThatHold } from '../record/holding.ts';
import { type CriteriaSet, findIndicator } from '../sets/criteria-set.ts';
import { countsAsMet } from '../standing/judge-criterion.ts';
import { isTargetChecked, judgeIndicator, type Verdict } from '../standing/judge-indicator.ts';
import { type JudgedCommune, judgeCommune } from '../standing/standing.ts';
import { addDays, LocalDate } from '../values/local-date.ts';
import { CriterionStatus, IndicatorStatus } from '../values/status.ts';
import { FigureValue } from '../values/value.ts';

/** A figure whose status changes because of a decision on targets, or stays only because of a judgement. */
export const VerdictChange = z.object({
  code: z.string(),
  effectiveOn: LocalDate.describe('the day of the figure, from which the status changes'),
  until: LocalDate.nullable().describe('the day before the next figure; null for the last one'),
  value: FigureValue.nullable(),
  before: IndicatorStatus,
  after: IndicatorStatus,
  contradicted: z
    .boolean()
    .describe('the status stays because of an officer’s judgement, which the figures now contradict (R4)'),
});
export type VerdictChange = z.infer<typeof VerdictChange>;

const Tally = z.object({ status: CriterionStatus, met: z.int(), total: z.int() });
const Totals = z.object({ criteriaMet: z.int(), indicatorsMet: z.int() });

/** Criteria and totals of a standing that change because of a decision. */
export const StandingChange = z.object({
  criteria: z.array(z.object({ number: z.int(), before: Tally, after: Tally })),
  before: Totals,
  after: Totals,
});
export type StandingChange = z.infer<typeof StandingChange>;

interface TargetConsequences {
  verdicts: VerdictChange[];
  /** Null if the standing on the day does not change. */
  standing: StandingChange | null;
  /** Number of verdicts of the day whose target becomes a checked one by the decision. */
  becomeChecked: number;
}

/** The set with the targets before and after a decision, and the codes of the indicators decided on. */
interface TargetChange {
  before: CriteriaSet;
  after: CriteriaSet;
  codes: readonly string[];
}

/**
 * A commune's region and figures. `history`: all figures of the indicators decided on. `listHolding`: the figures that hold on the
 * day, read only if needed.
 */
interface CommuneFigures {
  region: string | undefined;
  history: readonly Entry[];
  listHolding: () => readonly Entry[];
}

/**
 * Consequences of a change of targets in a commune: every figure whose status changes (none before the day of the decision) or
 * whose judgement the new targets contradict, and how the standing on `on` changes.
 */
export function consequencesOf(
  { before, after, codes }: TargetChange,
  { region, history, listHolding }: CommuneFigures,
  on: LocalDate,
): TargetConsequences {
  const judge = (set: CriteriaSet, code: string, entry: Entry): Verdict | undefined => {
    const indicator = findIndicator(set, code);
    return indicator && judgeIndicator(set, indicator, region, entry);
  };
  const holding = entriesThatHold(history, { on });
  let becomeChecked = 0;
  const verdicts = codes.flatMap((code) => {
    const held = holding.get(code);
    if (held && isUnchecked(judge(before, code, held)) && !isUnchecked(judge(after, code, held))) {
      becomeChecked += 1;
    }
    const figures = entriesByDay(
      history.filter(({ indicator }) => indicator === code),
      END_OF_TIME,
    );
    return figures.flatMap((entry, index): VerdictChange[] => {
      const [was, is] = [judge(before, code, entry), judge(after, code, entry)];
      if (was === undefined || is === undefined) return [];
      const contradicted = isContradicted(after, is) && !isContradicted(before, was);
      if (was.status === is.status && !contradicted) return [];
      const next = figures[index + 1];
      const until = next === undefined ? null : (addDays(next.effectiveOn, -1) ?? null);
      const { effectiveOn, value } = entry;
      return [{ code, effectiveOn, until, value, before: was.status, after: is.status, contradicted }];
    });
  });
  if (verdicts.length === 0) return { verdicts, standing: null, becomeChecked };
  const all = listHolding();
  const standing = standingChange(
    judgeCommune(before, region, all, { on }),
    judgeCommune(after, region, all, { on }),
  );
  return { verdicts, standing, becomeChecked };
}

function isUnchecked(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && isTargetChecked(verdict) === false;
}

// The judgement counts as met and the figures do not, or the reverse.
function isContradicted(set: CriteriaSet, { status, why }: Verdict): boolean {
  if (why.basis !== 'judgement' || why.computed === 'not-assessed') return false;
  return countsAsMet(set, status) !== countsAsMet(set, why.computed);
}

function standingChange(was: JudgedCommune, is: JudgedCommune): StandingChange | null {
  const tally = ({ status, met, total }: JudgedCommune['criteria'][number]) => ({ status, met, total });
  const criteria = is.criteria.flatMap((after) => {
    const before = was.criteria.find(({ number }) => number === after.number);
    if (before === undefined || (before.status === after.status && before.met === after.met)) return [];
    return [{ number: after.number, before: tally(before), after: tally(after) }];
  });
  const totals = ({ criteriaMet, indicatorsMet }: JudgedCommune) => ({ criteriaMet, indicatorsMet });
  return criteria.length === 0 ? null : { criteria, before: totals(was), after: totals(is) };
}
