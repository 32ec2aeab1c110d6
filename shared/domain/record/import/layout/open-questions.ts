import type { LocalDate } from '../../../values/local-date.ts';
import { findMappingFault, type SheetMapping } from '../mapping.ts';
import type { PassedOver } from '../statement.ts';
import { findPartOfYear } from './find-period.ts';
import type { NotRead, Question } from './questions.ts';

/**
 * Returns the questions about a sheet that a mapping leaves open: those not answered, unless the mapping decides them in another way.
 * `day`: the day chosen for figures without their own.
 */
export function openQuestions(
  questions: readonly Question[],
  mapping: SheetMapping,
  day: LocalDate | null,
): Question[] {
  return questions.filter(
    (question) => !mapping.answered.includes(question.id) && !isDecided(question, mapping, day),
  );
}

function isDecided(question: Question, mapping: SheetMapping, day: LocalDate | null): boolean {
  const { kind, columns } = question;
  const roleOf = (column: number) => mapping.columns[column]?.is ?? 'ignored';
  switch (kind) {
    case 'which-commune':
      return mapping.communeId !== null;
    case 'which-column':
    case 'which-period':
    case 'which-day-column':
    case 'day-column':
      return columns.some((column) => roleOf(column) !== 'ignored');
    case 'which-day':
      return mapping.columns.some(({ is }) => is === 'day') || day === null || agrees(question, day);
    case 'year-alone':
      return mapping.years === 'year-end' || columns.every((column) => roleOf(column) !== 'day');
    default:
      return false;
  }
}

// A title that names one day, which is the chosen one; or a year, or part of some year, in which the chosen day is.
function agrees({ texts, choices }: Question, day: LocalDate): boolean {
  const days = choices.flatMap(({ is, key }) => (is === 'day' ? [key] : []));
  const [only = ''] = days;
  const month = Number(day.slice(5, 7));
  const part = days.length === 0 ? findPartOfYear(texts[0] ?? '') : undefined;
  if (part) return part.from <= month && month <= part.to;
  return (
    days.length === 1 && (only === day || (only.endsWith('-12-31') && only.slice(0, 4) === day.slice(0, 4)))
  );
}

/** What the look at a sheet found. */
interface Looked {
  notRead: readonly NotRead[];
  /** Mapping as guessed, without what is remembered. */
  guessed: Pick<SheetMapping, 'columns'>;
  headings: readonly string[];
}

/**
 * Returns what a mapping leaves unread, with the rows that were passed over, and the columns that the guess would have read: the user has
 * left them out, in this file or in an earlier one with the same headings.
 */
export function leftUnread(
  { notRead, guessed, headings }: Looked,
  mapping: SheetMapping,
  passedOver: Iterable<PassedOver>,
): NotRead[] {
  const still = notRead.filter(({ what, reason, column }) => {
    if (what === 'column') return column !== null && (mapping.columns[column]?.is ?? 'ignored') === 'ignored';
    if (what === 'title') return mapping.communeId === null;
    if (reason === 'no-figures-read') return findMappingFault(mapping) !== undefined;
    // Counted by the rows that were passed over.
    return !(what === 'rows' && reason === 'hidden');
  });
  const rows = [...passedOver].map(
    ({ reason, text, count }): NotRead => ({
      what: 'rows',
      reason,
      holds: 'figures',
      column: null,
      text,
      count,
    }),
  );
  const leftOut = guessed.columns.flatMap(({ is }, column): NotRead[] => {
    if (is === 'ignored' || mapping.columns[column]?.is !== 'ignored') return [];
    const text = headings[column] ?? '';
    return [{ what: 'column', reason: 'left-out', holds: 'anything', column, text, count: null }];
  });
  return [...still, ...leftOut, ...rows];
}
