import { nameOfColumn } from '../cell.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Choice, NotReadReason, Question } from './questions.ts';

// Days of papers and of people, not of figures.
const OTHER_DAYS =
  /\b(?:ngay (?:nhap|lap|ky|gui|sinh|cap|ban hanh|bao cao|cap nhat|tao|sua|thanh lap|cong nhan|quyet dinh)|cap nhat|sinh)\b/;
// Headings that can mean nothing else.
const FIGURE_DAY = /^(?:ngay so lieu|effectiveon|effective on|date of figure)$/;
const DAY_WORDS =
  /\b(?:ngay|thoi diem|thoi gian|ky|ky bao cao|ky so lieu|den ngay|tinh den|thang|nam|date|effectiveon|effective on)\b/;

interface DayColumn {
  column: number | undefined;
  areYears: boolean;
  notRead: { column: number; reason: NotReadReason }[];
  questions: Question[];
}

/**
 * Finds the column with the days of the figures among those without a role. A column of days under an unknown word, and two columns
 * that both may be meant, are asked about. Years alone are no days: which day of the year is asked.
 */
export function findDayColumn(free: readonly ColumnFacts[]): DayColumn {
  const notRead: DayColumn['notRead'] = [];
  const candidates = free.filter(({ column, content, words, isHidden }) => {
    const isOfDays =
      content === 'days' || (content === 'years' && DAY_WORDS.test(words)) || isNamedDay(words, content);
    if (!isOfDays) return false;
    const reason = isHidden ? 'hidden' : OTHER_DAYS.test(words) ? 'entry-day' : undefined;
    if (reason !== undefined) notRead.push({ column, reason });
    return reason === undefined;
  });
  const named = candidates.filter(({ words }) => FIGURE_DAY.test(words));
  const chosen = named.length === 1 ? named : candidates;
  for (const { column } of candidates)
    if (!chosen.some((one) => one.column === column)) notRead.push({ column, reason: 'entry-day' });
  const [first, ...others] = chosen;
  if (first === undefined) return { column: undefined, areYears: false, notRead, questions: [] };
  if (others.length > 0) return { ...askWhich(chosen), notRead };
  const { column, content, words } = first;
  const areYears = content === 'years';
  const questions = areYears ? [askYear(first)] : [];
  return DAY_WORDS.test(words)
    ? { column, areYears, notRead, questions }
    : {
        column: undefined,
        areYears,
        notRead: [...notRead, { column, reason: 'asked' }],
        questions: [askWhether(first)],
      };
}

// A heading of our own files, or one that is only about a day, also above empty or unreadable cells.
function isNamedDay(words: string, content: ColumnFacts['content']): boolean {
  return (
    content !== 'figures' &&
    content !== 'judgements' &&
    /^(?:ngay|ngay so lieu|thoi diem|effectiveon|effective on|date)$/.test(words)
  );
}

function dayChoice({ column, heading }: ColumnFacts): Choice {
  return {
    key: nameOfColumn(column),
    is: 'column',
    text: heading,
    change: { columns: [{ column, role: { is: 'day' } }] },
  };
}

const NONE: Choice = { key: 'none', is: 'none', text: '', change: {} };

function askWhich(candidates: readonly ColumnFacts[]): Omit<DayColumn, 'notRead'> {
  const columns = candidates.map(({ column }) => column);
  const question: Question = {
    id: 'which-day-column',
    kind: 'which-day-column',
    texts: candidates.map(({ heading }) => heading),
    columns,
    indicator: null,
    choices: [...candidates.map(dayChoice), NONE],
  };
  return { column: undefined, areYears: false, questions: [question] };
}

function askWhether(facts: ColumnFacts): Question {
  const { column, heading } = facts;
  const choices = [dayChoice(facts), NONE];
  return {
    id: 'day-column',
    kind: 'day-column',
    texts: [heading],
    columns: [column],
    indicator: null,
    choices,
  };
}

function askYear({ column, heading }: ColumnFacts): Question {
  const yearEnd: Choice = { key: 'year-end', is: 'year-end', text: heading, change: { years: 'year-end' } };
  const none: Choice = { ...NONE, change: { years: 'refused' } };
  const choices = [yearEnd, none];
  return {
    id: 'year-alone',
    kind: 'year-alone',
    texts: [heading],
    columns: [column],
    indicator: null,
    choices,
  };
}
