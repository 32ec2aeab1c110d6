import { type DecimalMark, parseNumber } from './parse-number.ts';
import { splitIntoParts } from './parse-value-parts.ts';
import { toSearchText } from './search-text.ts';
import { toNfc } from './unicode.ts';
import {
  type FigureValue,
  findValueViolation,
  type SingleShape,
  type SingleValue,
  shapesOfParts,
  type ValueShape,
  type ValueViolation,
} from './value.ts';

/** Result of parsing: the value (null for an empty text), or the rule that the text breaks; never both. */
export type ParsedValue<Value = FigureValue> =
  | { value: Value | null; violation: undefined }
  | { value: undefined; violation: ValueViolation };

// Characters; longer than twenty parts with the longest names of levels.
const MAX_LENGTH = 5000;

/**
 * Parses a value as people type it, spreadsheets copy it and our own files write it (R2): numbers with either decimal mark, with
 * or without their unit; `Đạt`, `x`, `✓`, `Không đạt` …; names of levels without accents; values of parts (`86; 84`), where an
 * empty part is not known yet. Text without a separator is a value for the whole. Text with no reading, or with more than one, is
 * a violation: nothing is guessed.
 */
export function parseValue(shape: ValueShape, text: string, mark: DecimalMark): ParsedValue {
  const shapes = shapesOfParts(shape);
  if (text.trim().length > MAX_LENGTH) return unreadable(shape, shapes.length > 0);
  const plain = normalizeText(text);
  if (shapes.length === 0) return parseSingle(shape, plain, mark);
  const texts = splitIntoParts(shape, plain);
  return forParts(texts ? parseParts(shapes, texts, mark) : parseSingle(shape, plain, mark));
}

function unreadable({ kind }: SingleShape, hasParts: boolean): ParsedValue {
  const parsed: ParsedValue = { value: undefined, violation: VIOLATION_OF_KIND[kind] };
  return hasParts ? forParts(parsed) : parsed;
}

function parseParts(
  shapes: readonly SingleShape[],
  texts: readonly string[],
  mark: DecimalMark,
): ParsedValue {
  if (texts.length !== shapes.length) return { value: undefined, violation: 'value-parts-count' };
  const values: (SingleValue | null)[] = [];
  for (const [i, part] of shapes.entries()) {
    const parsed = parseSingle(part, texts[i] ?? '', mark);
    if (parsed.violation) return parsed;
    values.push(parsed.value);
  }
  if (values.every((value) => value === null)) return { value: undefined, violation: 'value-parts-empty' };
  return { value: values, violation: undefined };
}

const VIOLATION_OF_PARTS: { [Rule in ValueViolation]?: ValueViolation } = {
  'value-not-number': 'value-not-number-or-parts',
  'value-not-yes-no': 'value-not-yes-no-or-parts',
};

// If the text is unreadable, the message names both possibilities: one value for the whole, or one for each part.
function forParts(parsed: ParsedValue): ParsedValue {
  const violation = parsed.violation && VIOLATION_OF_PARTS[parsed.violation];
  return violation ? { value: undefined, violation } : parsed;
}

// Removes invisible characters, unifies Unicode form, spaces and line ends; `−` becomes `-`.
function normalizeText(text: string): string {
  return toNfc(text)
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim();
}

function parseSingle(shape: SingleShape, text: string, mark: DecimalMark): ParsedValue<SingleValue> {
  const plain = text.trim();
  if (plain === '') return { value: null, violation: undefined };
  const value = readers[shape.kind](plain, shape, mark);
  const { kind, levels } = shape;
  if (value === undefined) return { value: undefined, violation: violationOf(kind, plain) };
  const violation = findValueViolation({ kind, levels }, value);
  return violation ? { value: undefined, violation } : { value, violation: undefined };
}

const VIOLATION_OF_KIND = {
  'yes-no': 'value-not-yes-no',
  level: 'value-not-level',
  share: 'value-not-number',
  amount: 'value-not-number',
  count: 'value-not-number',
} as const;

// Number with a word or percent sign that does not belong to its unit: `68,3 tỷ đồng`, or `5%` for a count.
const WITH_WORD = /^-?\d[\d.,]*(?: \d{3})*(?:[.,]\d+)? ?(?:%|\p{L}[^\d]*)$/u;

function violationOf(kind: SingleShape['kind'], plain: string): ValueViolation {
  const rule = VIOLATION_OF_KIND[kind];
  return rule === 'value-not-number' && WITH_WORD.test(plain) ? 'value-in-other-unit' : rule;
}

type Reader = (plain: string, shape: SingleShape, mark: DecimalMark) => SingleValue | undefined;

const readers: Record<SingleShape['kind'], Reader> = {
  'yes-no': readAnswer,
  level: readLevel,
  share: readNumber,
  amount: readNumber,
  count: readNumber,
};

// In searchable form: lower case, without accents. Offices abbreviate đạt, chưa đạt, không đạt, có, không as `đ`, `cđ`, `kđ`,
// `c`, `k`.
const YES = listWords('đạt | đ | c | x | ✓ | ✔ | ☑ | ✅ | √ | có | 1 | true | đúng | yes | y | met');
const NO = listWords(
  'không đạt | chưa đạt | kđ | cđ | không | chưa | k | ko | ko đạt | không có | chưa có | 0 | ✗ | ✘ | ☐ | ❌ | false | sai | no | n | not met',
);

function listWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' | ').map(toSearchText));
}

function readAnswer(plain: string): boolean | undefined {
  const word = toSearchText(inOneLine(plain));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

// Exact name first; otherwise the only level with the same letters without accents.
function readLevel(text: string, { levels = [] }: SingleShape): string | undefined {
  const plain = inOneLine(text);
  const exact = levels.find((level) => normalizeText(level) === plain);
  if (exact !== undefined) return exact;
  const alike = levels.filter((level) => toSearchText(normalizeText(level)) === toSearchText(plain));
  return alike.length === 1 ? alike[0] : undefined;
}

// Only for words: a line break within words is a space, but between numbers it separates two numbers.
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function readNumber(plain: string, { kind, unit }: SingleShape, mark: DecimalMark): number | undefined {
  const isPercent = kind === 'share' || unit === '%';
  if (plain.endsWith('%') && !isPercent) return undefined;
  const number = parseNumber(withoutUnit(plain, unit), mark);
  return number === undefined ? undefined : number + 0;
}

// Accepts the beginning of the unit: `68,3 triệu đồng` for triệu đồng/người/năm. Any other word stays, and the number is refused.
function withoutUnit(plain: string, unit: string | null | undefined): string {
  const [, number, word] = /^(-?\d[\d.,]*(?: \d{3})*(?:[.,]\d+)?) ?([^\d\s.,].*)$/.exec(plain) ?? [];
  if (!number || !word || !unit) return plain;
  const [written, whole] = [toSearchText(word), toSearchText(unit)];
  return whole === written || whole.startsWith(`${written} `) || whole.startsWith(`${written}/`)
    ? number
    : plain;
}
