import * as z from 'zod';
import { isDecidedUnchecked, type Verdict } from './judge-indicator.ts';

/** What a leader may ask for a list of: a state that some of a commune's indicators are in. */
export const IndicatorState = z
  .enum(['not-met', 'low', 'not-assessed', 'unchecked', 'no-target', 'judged-otherwise'])
  .meta({ id: 'IndicatorState' });
export type IndicatorState = z.infer<typeof IndicatorState>;

const IS_IN: Record<IndicatorState, (verdict: Pick<Verdict, 'status' | 'why'>) => boolean> = {
  'not-met': ({ status }) => status === 'not-met' || status === 'nearly-met',
  low: ({ status }) => status === 'met-low',
  'not-assessed': ({ status }) => status === 'not-assessed',
  unchecked: isDecidedUnchecked,
  'no-target': ({ why }) => why.basis === 'no-target',
  'judged-otherwise': ({ why }) => why.differs,
};

/**
 * Whether an indicator is in a state: not met or nearly met; met, still low; without a verdict; decided by a target that was not
 * compared with its document; with a value but no target to hold it against; judged otherwise than the figures say (R4).
 */
export function isInState(state: IndicatorState, verdict: Pick<Verdict, 'status' | 'why'>): boolean {
  return IS_IN[state](verdict);
}
