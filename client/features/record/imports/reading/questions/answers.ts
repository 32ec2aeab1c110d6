import type { Choice, Question } from '#shared/domain/record/import/layout/questions.ts';
import type { ColumnRole, FileMapping, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import { optionOfRole } from '../role-option.ts';

const IGNORED: ColumnRole = { is: 'ignored' };

/** Returns the mapping of a sheet with a question answered; the effect of an earlier answer to it is taken back first. */
export function answerInMapping(
  mapping: SheetMapping,
  { id, choices }: Question,
  { change }: Choice,
): SheetMapping {
  const chosen = new Map(change.columns?.map(({ column, role }) => [column, role]));
  const asked = new Set(choices.flatMap((one) => one.change.columns ?? []).map(({ column }) => column));
  const isAboutCommune = choices.some((one) => one.change.communeId !== undefined);
  return {
    ...mapping,
    columns: mapping.columns.map((role, i) => chosen.get(i) ?? (asked.has(i) ? IGNORED : role)),
    ...(isAboutCommune && { communeId: change.communeId ?? null, communeOthers: [] }),
    ...(change.day !== undefined && { day: change.day }),
    ...(change.years !== undefined && { years: change.years }),
    ...(change.font !== undefined && { font: change.font }),
    answered: mapping.answered.includes(id) ? mapping.answered : [...mapping.answered, id],
  };
}

/** Choice of a question that the mapping follows, whether the user or the proposal made it so; undefined if it follows none. */
export function choiceInEffect(
  question: Question,
  mapping: SheetMapping,
  decimalMark: FileMapping['decimalMark'],
): Choice | undefined {
  return question.choices.find((choice) => {
    const { decimalMark: mark = decimalMark } = choice.change;
    return mark === decimalMark && isSameReading(answerInMapping(mapping, question, choice), mapping);
  });
}

function isSameReading(one: SheetMapping, other: SheetMapping): boolean {
  return (
    one.communeId === other.communeId &&
    one.day === other.day &&
    one.years === other.years &&
    one.font === other.font &&
    one.columns.every((role, i) => keyOf(role) === keyOf(other.columns[i] ?? IGNORED))
  );
}

function keyOf(role: ColumnRole): string {
  return `${optionOfRole(role)} ${dayOfRole(role) ?? ''}`;
}

/** Day of the figures of a column, if the column has its own. */
export function dayOfRole(role: ColumnRole): string | undefined {
  return 'day' in role ? role.day : undefined;
}
