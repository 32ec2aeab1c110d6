import * as z from 'zod';
import type { IndicatorMarks } from './indicator-marks.ts';
import { isMissed } from './judge-criterion.ts';
import { isDecidedUnchecked, type Verdict } from './judge-indicator.ts';

/** A state by which indicators can be listed. */
export const IndicatorState = z
  .enum([
    'not-met',
    'low',
    'not-assessed',
    'awaits-judgement',
    'earlier-year',
    'earlier-target',
    'unchecked',
    'no-target',
    'judged-otherwise',
    'judged-by-commune',
  ])
  .meta({ id: 'IndicatorState' });
export type IndicatorState = z.infer<typeof IndicatorState>;

type MarkedVerdict = Pick<Verdict, 'status' | 'why'> & IndicatorMarks;

const IS_IN: Record<IndicatorState, (verdict: MarkedVerdict) => boolean> = {
  'not-met': ({ status }) => isMissed(status),
  low: ({ status }) => status === 'met-low',
  'not-assessed': ({ status }) => status === 'not-assessed',
  'awaits-judgement': ({ awaitsJudgement }) => awaitsJudgement !== null,
  'earlier-year': ({ ofEarlierYear }) => ofEarlierYear,
  'earlier-target': ({ metByEarlierTarget }) => metByEarlierTarget,
  unchecked: isDecidedUnchecked,
  'no-target': ({ why }) => why.basis === 'no-target',
  'judged-otherwise': ({ why }) => why.differs,
  'judged-by-commune': ({ judgedByCommune }) => judgedByCommune,
};

/**
 * Whether an indicator is in a state. `not-met` includes nearly met; `low`: met, still low; `not-assessed`: without a verdict;
 * `awaits-judgement`: a newer figure ended its judgement; `earlier-year`: its figure is of an earlier year; `earlier-target`: met, but
 * not by the target for the day on view; `unchecked`: decided by a target that was not compared with its document; `no-target`: a
 * value without a target; `judged-otherwise`: the judgement differs from the figures (R4); `judged-by-commune`: so judged by an
 * officer of the commune itself.
 */
export function isInState(state: IndicatorState, verdict: MarkedVerdict): boolean {
  return IS_IN[state](verdict);
}
