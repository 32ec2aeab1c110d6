import * as z from 'zod';
import { isMissed } from './judge-criterion.ts';
import { isDecidedUnchecked, type Verdict } from './judge-indicator.ts';

/** A state by which indicators can be listed. */
export const IndicatorState = z
  .enum(['not-met', 'low', 'not-assessed', 'unchecked', 'no-target', 'judged-otherwise'])
  .meta({ id: 'IndicatorState' });
export type IndicatorState = z.infer<typeof IndicatorState>;

const IS_IN: Record<IndicatorState, (verdict: Pick<Verdict, 'status' | 'why'>) => boolean> = {
  'not-met': ({ status }) => isMissed(status),
  low: ({ status }) => status === 'met-low',
  'not-assessed': ({ status }) => status === 'not-assessed',
  unchecked: isDecidedUnchecked,
  'no-target': ({ why }) => why.basis === 'no-target',
  'judged-otherwise': ({ why }) => why.differs,
};

/**
 * Whether an indicator is in a state. `not-met` includes nearly met; `low`: met, still low; `not-assessed`: without a verdict;
 * `unchecked`: decided by a target that was not compared with its document; `no-target`: a value without a target;
 * `judged-otherwise`: the judgement differs from the figures (R4).
 */
export function isInState(state: IndicatorState, verdict: Pick<Verdict, 'status' | 'why'>): boolean {
  return IS_IN[state](verdict);
}
