import * as z from 'zod';

/**
 * Status of an indicator, from best to unknown (glossary: đạt … chưa đánh giá). R3 and R4 decide it, R5 which ones count as met.
 */
export const IndicatorStatus = z
  .enum(['met', 'met-low', 'nearly-met', 'not-met', 'not-applicable', 'not-assessed'])
  .meta({ id: 'IndicatorStatus' });
export type IndicatorStatus = z.infer<typeof IndicatorStatus>;

/**
 * Effect on the totals and the criterion (R5, R6): counts as met, or only in sets that count what does not apply; makes the
 * criterion not met; leaves it open.
 */
export const STATUS_EFFECTS: Record<IndicatorStatus, 'counts' | 'counts-by-set' | 'misses' | 'leaves-open'> =
  {
    met: 'counts',
    'met-low': 'counts',
    'nearly-met': 'misses',
    'not-met': 'misses',
    'not-applicable': 'counts-by-set',
    'not-assessed': 'leaves-open',
  };

/** Status of a criterion (R6). */
export const CriterionStatus = z.enum(['met', 'not-met', 'not-assessed']).meta({ id: 'CriterionStatus' });
export type CriterionStatus = z.infer<typeof CriterionStatus>;
