import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type ParsedValue, parseValue } from '#shared/domain/values/parse-value.ts';
import type { IndicatorStatus } from '#shared/domain/values/status.ts';
import { type FigureValue, shapesOfParts, type ValueViolation } from '#shared/domain/values/value.ts';
import { formatNumber } from '../../../ui/values/format.ts';
import type { EntrySubject } from './entry-subject.ts';

/** The fields as they stand in the form: text that may not be a figure yet. */
export interface DraftFields {
  /** Typed text; `yes`, `no`, or the name of a level. Empty: no value. */
  value: string;
  /** The same of each part. */
  parts: readonly string[];
  /** The parts are stated, and not one value for the whole. */
  isByParts: boolean;
  effectiveOn: LocalDate;
  judgement: IndicatorStatus | '';
  reason: string;
  note: string;
  isWithdrawal: boolean;
  /** The figure on view was wrong on its own day: its day is kept. */
  isCorrection: boolean;
}

/** What the fields state, as far as they can be read. */
export type EntryStatement = Pick<
  Entry,
  'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note'
>;

/** The fields at first: the figure on view, to be corrected, for the day on view. A note belongs to its own entry. */
export function startFields({ indicator, entry, on }: EntrySubject, language: Language): DraftFields {
  const isMissing = entry === null || isWithdrawal(entry);
  const value = isMissing ? null : entry.value;
  return {
    value: formatValue(value, language),
    parts: formatParts(indicator, value, language),
    // A figure that is one for the whole is not taken apart unasked.
    isByParts: indicator.parts !== undefined && (value === null || Array.isArray(value)),
    effectiveOn: on,
    judgement: isMissing ? '' : (entry.judgement ?? ''),
    reason: isMissing ? '' : (entry.reason ?? ''),
    note: '',
    isWithdrawal: false,
    isCorrection: false,
  };
}

/** Another judgement needs a reason of its own: the one carried over goes, unless somebody has written in it. */
export function changeJudgement(
  fields: DraftFields,
  judgement: DraftFields['judgement'],
  entry: Entry | null,
): Partial<DraftFields> {
  const carried = entry?.reason ?? '';
  const isUntouched = fields.reason === '' || fields.reason === carried;
  if (!isUntouched) return { judgement };
  return { judgement, reason: judgement === (entry?.judgement ?? '') ? carried : '' };
}

function formatValue(value: FigureValue | null, language: Language): string {
  if (value === null || Array.isArray(value)) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? formatNumber(value, language) : value;
}

/** The texts of the parts: those of a figure by parts, else empty. */
function formatParts({ parts = [] }: Indicator, value: FigureValue | null, language: Language): string[] {
  const isOfParts = Array.isArray(value) && value.length === parts.length;
  return parts.map((_, i) => (isOfParts ? formatValue(value[i] ?? null, language) : ''));
}

/** The text of the whole, or the text of each part, as it is read. */
function readTexts(indicator: Indicator, fields: DraftFields, language: Language): ParsedValue[] {
  const mark = language === 'vi' ? 'comma' : 'point';
  const { parts: _, ...whole } = indicator;
  if (!fields.isByParts) return [parseValue(whole, fields.value, mark)];
  return shapesOfParts(indicator).map((part, i) => parseValue(part, fields.parts[i] ?? '', mark));
}

/** The value that was read: null for none, undefined when it cannot be read. */
function readValue(read: readonly ParsedValue[], fields: DraftFields): FigureValue | null | undefined {
  if (read.some(({ violation }) => violation !== undefined)) return undefined;
  if (!fields.isByParts) return read[0]?.value;
  const values = read.map(({ value }) => (Array.isArray(value) ? null : (value ?? null)));
  return values.every((value) => value === null) ? null : values;
}

/** The fields as far as they can be read. */
interface DraftReading {
  /** undefined while the value cannot be read. */
  statement: EntryStatement | undefined;
  /** Faults of the text of the whole, or of each part, as far as it was filled in. */
  violations: readonly (ValueViolation | undefined)[];
  /** Neither a value nor a judgement is stated, and no withdrawal is meant. */
  isEmpty: boolean;
}

/** The statement that the fields make, and what is wrong with their text. */
export function readDraft(indicator: Indicator, fields: DraftFields, language: Language): DraftReading {
  const read = readTexts(indicator, fields, language);
  const value = fields.isWithdrawal ? null : readValue(read, fields);
  const statement = value === undefined ? undefined : buildStatement(indicator, fields, value);
  return {
    statement,
    violations: read.map(({ violation }) => violation),
    isEmpty: statement !== undefined && !fields.isWithdrawal && isWithdrawal(statement),
  };
}

/** The statement that the other fields make of a value. */
export function buildStatement(
  indicator: Indicator,
  fields: DraftFields,
  value: FigureValue | null,
): EntryStatement {
  const judgement = fields.isWithdrawal || fields.judgement === '' ? null : fields.judgement;
  const hasReason = fields.isWithdrawal || judgement !== null;
  return {
    indicator: indicator.code,
    effectiveOn: fields.effectiveOn,
    value,
    judgement,
    reason: hasReason ? fields.reason.trim() || null : null,
    note: fields.note.trim() || null,
  };
}
