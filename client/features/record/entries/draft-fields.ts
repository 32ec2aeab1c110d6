import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type ParsedValue, parseValue } from '#shared/domain/values/parse-value.ts';
import type { IndicatorStatus } from '#shared/domain/values/status.ts';
import { type FigureValue, shapesOfParts, type ValueViolation } from '#shared/domain/values/value.ts';
import { formatNumber } from '../../../ui/values/format.ts';
import type { EntrySubject } from './entry-subject.ts';

/** Fields of the form as typed; the text may not be a valid figure yet. */
export interface DraftFields {
  /** Typed text, `yes`, `no`, or the name of a level; empty for no value. */
  value: string;
  /** Like `value`, one text per part. */
  parts: readonly string[];
  /** Whether each part has a value, instead of one value for the whole. */
  isByParts: boolean;
  effectiveOn: LocalDate;
  judgement: IndicatorStatus | '';
  reason: string;
  /** The user has decided about the judgement, also if it stays that of an earlier figure. */
  isJudgementDecided: boolean;
  note: string;
  isWithdrawal: boolean;
  /** Whether the shown figure is corrected, which keeps its date. */
  isCorrection: boolean;
}

/** Parsed fields, as sent to the server. */
export type EntryStatement = Pick<
  Entry,
  'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note'
>;

/** Initial fields: the shown figure, dated to the day on view. The note starts empty because it belongs to one entry only. */
export function startFields({ indicator, entry, on }: EntrySubject, language: Language): DraftFields {
  // A figure in a unit that the set no longer knows would be read as one in the present unit.
  const isMissing = entry === null || isWithdrawal(entry) || isStatedFormerly(indicator, entry);
  const value = isMissing ? null : entry.value;
  return {
    value: formatValue(value, language),
    parts: formatParts(indicator, value, language),
    // A figure for the whole stays one until the user chooses parts.
    isByParts: indicator.parts !== undefined && (value === null || Array.isArray(value)),
    effectiveOn: on,
    judgement: isMissing ? '' : (entry.judgement ?? ''),
    reason: isMissing ? '' : (entry.reason ?? ''),
    isJudgementDecided: false,
    note: '',
    isWithdrawal: false,
    isCorrection: false,
  };
}

/** Changing the judgement clears the inherited reason unless it was edited. */
export function changeJudgement(
  fields: DraftFields,
  judgement: DraftFields['judgement'],
  entry: Entry | null,
): Partial<DraftFields> {
  const carried = entry?.reason ?? '';
  const isUntouched = fields.reason === '' || fields.reason === carried;
  const isJudgementDecided = true;
  if (!isUntouched) return { judgement, isJudgementDecided };
  return { judgement, isJudgementDecided, reason: judgement === (entry?.judgement ?? '') ? carried : '' };
}

function formatValue(value: FigureValue | null, language: Language): string {
  if (value === null || Array.isArray(value)) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? formatNumber(value, language) : value;
}

/** Text of each part; empty texts if the figure is not by parts. */
function formatParts({ parts = [] }: Indicator, value: FigureValue | null, language: Language): string[] {
  const isOfParts = Array.isArray(value) && value.length === parts.length;
  return parts.map((_, i) => (isOfParts ? formatValue(value[i] ?? null, language) : ''));
}

/** Parses the text of the whole, or of each part. */
function readTexts(indicator: Indicator, fields: DraftFields, language: Language): ParsedValue[] {
  const mark = language === 'vi' ? 'comma' : 'point';
  const { parts: _, ...whole } = indicator;
  if (!fields.isByParts) return [parseValue(whole, fields.value, mark)];
  return shapesOfParts(indicator).map((part, i) => parseValue(part, fields.parts[i] ?? '', mark));
}

/** Combines parsed texts into a value: null if empty, undefined if one is invalid. */
function readValue(read: readonly ParsedValue[], fields: DraftFields): FigureValue | null | undefined {
  if (read.some(({ violation }) => violation !== undefined)) return undefined;
  if (!fields.isByParts) return read[0]?.value;
  const values = read.map(({ value }) => (Array.isArray(value) ? null : (value ?? null)));
  return values.every((value) => value === null) ? null : values;
}

interface DraftReading {
  /** Undefined while the value is invalid. */
  statement: EntryStatement | undefined;
  /** Violation by the text of the whole, or by each part. */
  violations: readonly (ValueViolation | undefined)[];
  /** Neither a value nor a judgement is entered, and it is not a withdrawal. */
  isEmpty: boolean;
}

/** Parses the fields into a statement and the violations of their text. */
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

/** Combines a parsed value with the other fields. */
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
