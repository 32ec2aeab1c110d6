import { type FigureDays, PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import { dayOf } from './clock.ts';
import type { AppOptions } from './services.ts';

/** Days between which figures may be dated at this moment. */
export function figureDays(
  { programmeStart = PROGRAMME_START }: Pick<AppOptions, 'programmeStart'>,
  moment: Date,
): FigureDays {
  return { programmeStart, today: dayOf(moment) };
}
