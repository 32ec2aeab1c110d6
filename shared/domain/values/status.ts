import * as z from 'zod';

/**
 * Status of an indicator, from best to unknown (glossary: đạt … chưa đánh giá). R3 and R4 decide it, R5 which ones count as met.
 */
export const IndicatorStatus = z
  .enum(['met', 'met-low', 'nearly-met', 'not-met', 'not-applicable', 'not-assessed'])
  .meta({ id: 'IndicatorStatus' });
export type IndicatorStatus = z.infer<typeof IndicatorStatus>;

/** Status of a criterion (R6). */
export const CriterionStatus = z.enum(['met', 'not-met', 'not-assessed']).meta({ id: 'CriterionStatus' });
export type CriterionStatus = z.infer<typeof CriterionStatus>;
