import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** The last day before `on` on which some commune existed as a unit, else the first after it; undefined without communes. */
export function nearestDayWithCommunes(communes: readonly Commune[], on: LocalDate): LocalDate | undefined {
  const lastDays = communes.flatMap(({ validUntil }) => validUntil ?? []).filter((day) => day < on);
  const firstDays = communes.flatMap(({ validFrom }) => validFrom ?? []).filter((day) => day > on);
  return lastDays.sort().at(-1) ?? firstDays.sort().at(0);
}
