import * as z from 'zod';
import type { Entry } from '../record/entry.ts';
import { END_OF_TIME, entriesByDay, entriesThatHold } from '../record/holding.ts';
import { type CriteriaSet, findIndicator } from '../sets/criteria-set.ts';
import { countsAsMet } from '../standing/judge-criterion.ts';
import { isTargetChecked, judgeIndicator, type Verdict } from '../standing/judge-indicator.ts';
import { type Judged, judgeCommune } from '../standing/standing.ts';
import { addDays, LocalDate } from '../values/local-date.ts';
import { CriterionStatus, IndicatorStatus } from '../values/status.ts';
import { FigureValue } from '../values/value.ts';

/** A figure whose status becomes another by a decision, or stays against it by a judgement: of which day, until which a later figure takes its place. */
export const VerdictChange = z.object({
  code: z.string(),
  effectiveOn: LocalDate.describe('the day of the figure, from which the status is another'),
  until: LocalDate.nullable().describe('the day before the next figure; null: it is the last one'),
  value: FigureValue.nullable(),
  before: IndicatorStatus,
  after: IndicatorStatus,
  contradicted: z
    .boolean()
    .describe('the status stays by an officer’s judgement, which the figures contradict from then on (R4)'),
});
export type VerdictChange = z.infer<typeof VerdictChange>;

const Tally = z.object({ status: CriterionStatus, met: z.int(), total: z.int() });
const Totals = z.object({ criteriaMet: z.int(), indicatorsMet: z.int() });

/** What a decision makes of a standing on a day: the criteria and totals that become others. */
export const StandingChange = z.object({
  criteria: z.array(z.object({ number: z.int(), before: Tally, after: Tally })),
  before: Totals,
  after: Totals,
});
export type StandingChange = z.infer<typeof StandingChange>;

/** What a decision on targets leads to in one commune. */
interface TargetConsequences {
  verdicts: VerdictChange[];
  /** Null where the standing on the day stays as it is. */
  standing: StandingChange | null;
  /** How many verdicts of the day rest on a target that the decision makes a checked one. */
  becomeChecked: number;
}

/** A change of targets: the set with those before and with those after, and the indicators that it is about. */
interface TargetChange {
  before: CriteriaSet;
  after: CriteriaSet;
  codes: readonly string[];
}

/** A commune's region and figures: all of the indicators decided on, and, asked for only where needed, all that hold on the day. */
interface CommuneAtStake {
  region: string | undefined;
  history: readonly Entry[];
  listHolding: () => readonly Entry[];
}

/**
 * Consequences of a change of targets in a commune: every figure whose status becomes another (never that of a day before the
 * decision) or whose judgement the targets come to contradict, and the standing on `on`.
 */
export function consequencesOf(
  { before, after, codes }: TargetChange,
  { region, history, listHolding }: CommuneAtStake,
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

// A judgement on one side of what counts as met, with the figures on the other.
function isContradicted(set: CriteriaSet, { status, why }: Verdict): boolean {
  if (why.basis !== 'judgement' || why.computed === 'not-assessed') return false;
  return countsAsMet(set, status) !== countsAsMet(set, why.computed);
}

function standingChange(was: Judged, is: Judged): StandingChange | null {
  const tally = ({ status, met, total }: Judged['criteria'][number]) => ({ status, met, total });
  const criteria = is.criteria.flatMap((after) => {
    const before = was.criteria.find(({ number }) => number === after.number);
    if (before === undefined || (before.status === after.status && before.met === after.met)) return [];
    return [{ number: after.number, before: tally(before), after: tally(after) }];
  });
  const totals = ({ criteriaMet, indicatorsMet }: Judged) => ({ criteriaMet, indicatorsMet });
  return criteria.length === 0 ? null : { criteria, before: totals(was), after: totals(is) };
}
