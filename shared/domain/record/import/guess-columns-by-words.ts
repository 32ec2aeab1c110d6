import { ownValue } from '../../values/own-value.ts';
import type { ColumnFacts } from './layout/column-facts.ts';
import { findDayColumn } from './layout/day-column.ts';
import type { NotReadReason, Question } from './layout/questions.ts';
import { resolveGroup } from './layout/resolve-columns.ts';
import type { ColumnRole } from './mapping.ts';
import type { GuessedColumn } from './sheet-sample.ts';

const NOTE_WORDS = /\b(?:ghi chu|dien giai|note|notes|remark)\b|^(?:nguon|nguon so lieu)$/;
// Whole headings of our own file of entries, in both languages and by RFC 4180: a word alone may be part of another heading.
const STATE_HEADINGS: Readonly<Record<string, 'annulled' | 'superseded' | 'illustrative'>> = {
  annulledat: 'annulled',
  'thoi diem huy': 'annulled',
  'annulled at': 'annulled',
  supersededby: 'superseded',
  'duoc thay bang ban ghi': 'superseded',
  'superseded by record': 'superseded',
  illustrative: 'illustrative',
  'minh hoa': 'illustrative',
};
const UNIT_OR_TARGET =
  /\b(?:muc quy dinh|muc tieu|quy dinh|don vi|dvt|(?<!thoi )diem|trong so|target|unit)\b|^(?:tt|stt|so tt|so thu tu|no)$/;

interface FoundByWords {
  questions: Question[];
  notRead: Map<number, NotReadReason>;
  /** The day column states years only. */
  areYears: boolean;
}

/**
 * Assigns roles, in place, to columns that are still ignored: value, day and note, by the words of their headings and by what they
 * hold. What may be meant in two ways stays ignored, with a question.
 */
export function assignByWords(
  columns: GuessedColumn[],
  facts: readonly ColumnFacts[],
  needsValue: boolean,
): FoundByWords {
  const notRead: FoundByWords['notRead'] = new Map();
  const questions: Question[] = [];
  const isFree = ({ column }: ColumnFacts) => columns[column]?.role.is === 'ignored';
  if (needsValue) {
    const found = resolveGroup({
      columns: valueColumns(facts.filter(isFree)),
      role: { is: 'value' },
      key: 'value',
      isShare: false,
    });
    for (const { column, role } of found.roles) columns[column] = { role, reason: reasonOf(facts[column]) };
    for (const { column, reason } of found.notRead) notRead.set(column, reason);
    if (found.question) questions.push(found.question);
  }
  for (const { column, words } of facts.filter(isFree)) {
    const state = ownValue(STATE_HEADINGS, words);
    if (state !== undefined) columns[column] = { role: { is: state }, reason: 'word' };
  }
  const day = findDayColumn(facts.filter((one) => isFree(one) && !notRead.has(one.column)));
  if (day.column !== undefined) columns[day.column] = { role: { is: 'day' }, reason: 'word' };
  for (const { column, reason } of day.notRead) notRead.set(column, reason);
  questions.push(...day.questions);
  const note = facts.find(
    (one) =>
      isFree(one) &&
      !one.isHidden &&
      !notRead.has(one.column) &&
      NOTE_WORDS.test(one.words) &&
      (one.content === 'texts' || one.content === 'nothing'),
  );
  if (note) columns[note.column] = { role: { is: 'note' }, reason: 'word' };
  return { questions, notRead, areYears: day.areYears };
}

const reasonOf = (facts: ColumnFacts | undefined) => (facts?.sense === 'result' ? 'word' : 'content');

const RESULT = /^(?:ket qua|ket qua thuc hien|gia tri|so lieu|thuc hien|hien trang|value|result)$/;

// A column of words holds results only if its heading says nothing else; one that says that it holds results counts more than one that
// only holds numbers.
function valueColumns(free: readonly ColumnFacts[]): ColumnFacts[] {
  const candidates = free.filter(
    ({ content, words, sense }) =>
      !UNIT_OR_TARGET.test(words) &&
      (content === 'figures' ||
        (content === 'running-numbers' && sense === 'result') ||
        ((content === 'texts' || content === 'nothing') && RESULT.test(words))),
  );
  const named = candidates.filter(({ sense }) => sense === 'result');
  const others = candidates.filter(({ sense }) => sense !== undefined && sense !== 'result');
  return named.length > 0 ? [...named, ...others] : candidates;
}

// Numbers of rows and of criteria.
const NUMBERS = /^(?:tt|stt|so tt|so thu tu|no|tieu chi so|so tieu chi|criterion no|criterion number)$/;

/** Returns why a column that looks like data has no role; undefined if it holds nothing that anybody would expect to be read. */
export function reasonNotRead({
  content,
  words,
  indicators,
  communes,
  isHidden,
}: ColumnFacts): NotReadReason | undefined {
  if (content === 'nothing' || content === 'texts' || content === 'running-numbers') return undefined;
  if (NUMBERS.test(words)) return undefined;
  if (isHidden) return 'hidden';
  if (content === 'judgements') return 'judgement';
  if (indicators.length > 1 || communes.length > 1) return 'ambiguous';
  if (UNIT_OR_TARGET.test(words)) return 'unit-or-target';
  return /\b(?:binh quan chung|trung binh|tong|tong cong|cong|toan huyen|chung)\b/.test(words)
    ? 'total'
    : 'unknown';
}

/** Role of a column of results under a heading that names an indicator or a commune. */
export type HeadedRole = Extract<ColumnRole, { is: 'of-indicator' | 'of-commune' }>;
