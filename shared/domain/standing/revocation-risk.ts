import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { CriterionStatus } from '../values/status.ts';

/** Recognition (đạt chuẩn): a decision that a commune reached a level, under the set in force then. */
export const Recognition = z
  .object({
    communeId: z.string(),
    level: z.string().describe("the same word as the criteria set's `level`"),
    forYear: z.int().nullable(),
    decidedOn: z.iso.date(),
    document: z
      .string()
      .nullable()
      .describe('number of the decision; null if the decision itself was not seen'),
    source: z.string(),
  })
  .meta({ id: 'Recognition' });
export type Recognition = z.infer<typeof Recognition>;

/** R12's warning: why a recognised commune's recognition is at risk. */
export const RevocationRisk = z
  .object({
    cause: z
      .enum(['half', 'key-criterion'])
      .describe('half: ≥ 50 % no longer met; key-criterion: ≥ 30 %, a key one among them'),
    lost: z.array(z.int()).describe('the numbers of the criteria no longer met'),
    recognisedOn: z.iso.date(),
  })
  .meta({ id: 'RevocationRisk' });
export type RevocationRisk = z.infer<typeof RevocationRisk>;

/**
 * R12 (18/2022/QĐ-TTg): the risk that the latest recognition of the set's level, decided by `on`, is revoked; null if there is
 * no risk. Only `not-met` counts as no longer met: a criterion without figures is missing, not lost (R9).
 */
export function assessRevocationRisk(
  set: CriteriaSet,
  criteria: readonly { number: number; status: CriterionStatus }[],
  recognitions: readonly Recognition[],
  on: LocalDate,
): RevocationRisk | null {
  const recognised = recognitions
    .filter(({ level, decidedOn }) => level === set.level && decidedOn <= on)
    .map(({ decidedOn }) => decidedOn)
    .sort()
    .at(-1);
  if (recognised === undefined) return null;
  const lost = criteria.filter(({ status }) => status === 'not-met').map(({ number }) => number);
  const keys = new Set(set.criteria.filter(({ key }) => key).map(({ number }) => number));
  if (lost.length * 2 >= set.criteria.length) return { cause: 'half', lost, recognisedOn: recognised };
  const isKeyLost = lost.some((number) => keys.has(number));
  if (lost.length * 10 >= set.criteria.length * 3 && isKeyLost) {
    return { cause: 'key-criterion', lost, recognisedOn: recognised };
  }
  return null;
}
