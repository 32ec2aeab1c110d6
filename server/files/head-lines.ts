import type { TFunction } from 'i18next';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { vietnameseDay, vietnameseMoment } from './csv.ts';

/** Line above a table: whose figures it has. */
export function unitLine(communes: readonly Commune[], words: TFunction): string {
  const [first] = communes;
  const groups = [...new Set(communes.map(({ group }) => group))];
  const one =
    communes.length === 1 && first ? first.name : words('files.head.communes', { number: communes.length });
  const group = groups.length === 1 ? groups : [];
  return words('files.head.unit', { unit: [one, ...group].filter(Boolean).join(', ') });
}

/** Line above a table: the day of its figures first, since readers take the first day for it, then when the file was made. */
export function asOfLine({ on, knownAt }: PointOfView, now: Date, words: TFunction): string {
  const day = { on: vietnameseDay(on), ...madeAtOf(now) };
  if (knownAt === undefined || knownAt === null) return words('files.head.asOf', day);
  return words('files.head.asOfKnown', { ...day, knownAt: vietnameseMoment(knownAt) });
}

/** Line above a table without a day: when the file was made. */
export function madeAtLine(now: Date, words: TFunction): string {
  return words('files.head.madeAt', madeAtOf(now));
}

function madeAtOf(now: Date): { time: string; day: string } {
  const [day = '', time = ''] = vietnameseMoment(now.toISOString()).split(' ');
  return { day, time: time.slice(0, 5) };
}
