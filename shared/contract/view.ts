import * as z from 'zod';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';

/** The id of a criteria set, named in every standing (R10). */
export const SetId = z.string().min(1).max(64);

/** A commune's code. */
export const CommuneId = z.string().regex(/^\d{5}$/);

/** A point of view: which set, on which day (today when absent), as known at which moment (now when absent). */
export const ViewQuery = z.object({ set: SetId, on: LocalDate.optional(), knownAt: AnyInstant.optional() });
export type ViewQuery = z.infer<typeof ViewQuery>;

/** The set a standing is against. */
export const SetReference = z
  .object({ id: z.string(), revision: z.int(), shortTitle: z.string(), document: z.string() })
  .meta({ id: 'SetReference' });
export type SetReference = z.infer<typeof SetReference>;

/** What an answer about a point of view repeats of it. */
export const AnsweredView = { set: SetReference, on: LocalDate, knownAt: Instant.nullable() };
