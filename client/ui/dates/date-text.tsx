import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../values/use-format.ts';

export function DateText({ on }: { on: LocalDate }) {
  const format = useFormat();
  return <time dateTime={on}>{format.date(on)}</time>;
}

/** Moment in the office's time zone: `24/01/2024 09:15`. */
export function MomentText({ at }: { at: Instant }) {
  const format = useFormat();
  return <time dateTime={at}>{format.moment(at)}</time>;
}
