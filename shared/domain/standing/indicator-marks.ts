import * as z from 'zod';
import { type Entry, isWithdrawal } from '../record/entry.ts';
import type { CriteriaSet, Indicator } from '../sets/criteria-set.ts';
import { resolveTarget } from '../sets/resolve-target.ts';
import { LocalDate, yearOf } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { countsAsMet } from './judge-criterion.ts';
import { judgeIndicator, type Verdict } from './judge-indicator.ts';

/** Judgement that a newer figure ended, without a target that could decide instead (R4). */
const EndedJudgement = z
  .object({
    before: IndicatorStatus,
    effectiveOn: LocalDate,
    entry: z.uuid(),
    author: z.string(),
  })
  .meta({ id: 'EndedJudgement' });

/** Reservations about a verdict that its status does not show. */
export const IndicatorMarks = z.object({
  awaitsJudgement: EndedJudgement.nullable().describe(
    'the judgement that a newer figure ended, if the figures cannot decide: to be judged again (R4)',
  ),
  judgedByCommune: z
    .boolean()
    .describe(
      "an officer of the commune itself judged otherwise than the figures; by the officer's scope then",
    ),
  ofEarlierYear: z.boolean().describe('the figure is of a year before that of the day on view (R23)'),
  metByEarlierTarget: z
    .boolean()
    .describe(
      'met by the target for the day of the figure; the target for the day on view is not reached (R23)',
    ),
});
export type IndicatorMarks = z.infer<typeof IndicatorMarks>;

/** Returns whether an entry settles what an earlier judgement is worth: it judges again, or withdraws the figure. */
export function isSettling(entry: Pick<Entry, 'value' | 'judgement'>): boolean {
  return entry.judgement !== null || isWithdrawal(entry);
}

/**
 * Returns whether an entry may have ended a judgement: it does not judge, and its figures may be undecided. For the others, earlier
 * judgements need not be read.
 */
export function mayEndJudgement(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  entry: Entry,
): boolean {
  if (isSettling(entry)) return false;
  if (indicator.target === null && indicator.decided === undefined) return true;
  return Array.isArray(entry.value) || resolveTarget(set, indicator, region, entry.effectiveOn) === undefined;
}

/** An indicator of a commune in `region`, on a day. */
interface Subject {
  set: CriteriaSet;
  indicator: Indicator;
  region: string | undefined;
  on: LocalDate;
}

/**
 * An indicator with its verdict and the entry that holds. `settled`: of its entries that judge or withdraw, the one that holds;
 * `isOwnOfficer`: whether the author was an officer of the commune.
 */
interface Marked {
  entry: Entry | undefined;
  verdict: Verdict;
  settled: Entry | undefined;
  isOwnOfficer: (entry: Entry) => boolean;
}

/** Returns the marks of an indicator (R4, R23). */
export function markIndicator(
  subject: Subject,
  { entry, verdict, settled, isOwnOfficer }: Marked,
): IndicatorMarks {
  const isStated = entry !== undefined && !isWithdrawal(entry);
  return {
    awaitsJudgement: isStated ? endedJudgement(verdict, settled) : null,
    judgedByCommune: isStated && verdict.why.differs && isOwnOfficer(entry),
    ofEarlierYear: isStated && yearOf(entry.effectiveOn) < yearOf(subject.on),
    metByEarlierTarget: isStated && isShortToday(subject, entry, verdict),
  };
}

// A figure in a former unit has to be entered again before it can be judged.
function endedJudgement(
  { status, value, why }: Verdict,
  settled: Entry | undefined,
): IndicatorMarks['awaitsJudgement'] {
  if (status !== 'not-assessed' || value === null || why.basis === 'judgement') return null;
  if (why.basis !== 'no-target' && why.basis !== 'parts-missing') return null;
  if (settled === undefined || settled.judgement === null || settled.judgement === 'not-assessed')
    return null;
  const { judgement, effectiveOn, id, author } = settled;
  return { before: judgement, effectiveOn, entry: id, author };
}

// A judgement takes precedence over figures (R4), so that no target can overtake it.
function isShortToday(
  { set, indicator, region, on }: Subject,
  entry: Entry,
  { status, why }: Verdict,
): boolean {
  if (why.basis !== 'figures' || !countsAsMet(set, status)) return false;
  if (entry.effectiveOn >= on || !canTargetChange(indicator)) return false;
  const today = { ...entry, effectiveOn: on, judgement: null };
  return judgeIndicator(set, indicator, region, today).why.computed === 'not-met';
}

// Skips the second judgement for the many indicators with one target for ever.
function canTargetChange({ target, parts = [], decided, decidedParts }: Indicator): boolean {
  const isByYear = (one: Indicator['target'] | undefined) => one != null && 'byYear' in one;
  return (
    decided !== undefined ||
    decidedParts !== undefined ||
    isByYear(target) ||
    parts.some((part) => typeof part !== 'string' && isByYear(part.target))
  );
}
