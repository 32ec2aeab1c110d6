import * as z from 'zod';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';

/** Id of a criteria set; every standing names one (R10). */
export const SetId = boundedText(64).min(1);

/** Code of a commune at the General Statistics Office. */
export const CommuneId = boundedText(5).regex(/^\d{5}$/);

/** Point of view: the set, the day (default: today), and the moment up to which entries are known (default: now). */
export const ViewQuery = z.object({ set: SetId, on: LocalDate.optional(), knownAt: AnyInstant.optional() });
export type ViewQuery = z.infer<typeof ViewQuery>;

/** Set that a standing is measured against (R10). */
export const SetReference = z
  .object({ id: z.string(), revision: z.int(), shortTitle: z.string(), document: z.string() })
  .meta({ id: 'SetReference' });
export type SetReference = z.infer<typeof SetReference>;

/** Point of view, as answers repeat it. */
export const AnsweredView = { set: SetReference, on: LocalDate, knownAt: Instant.nullable() };
