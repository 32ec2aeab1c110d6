import type { Indicator } from '#shared/domain/criteria-set.ts';
import { type Entry, isWithdrawal } from '#shared/domain/entry.ts';
import type { Language } from '#shared/domain/language.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { parseNumber } from '#shared/domain/parse-number.ts';
import type { IndicatorStatus } from '#shared/domain/status.ts';
import type { FigureValue } from '#shared/domain/value.ts';
import { formatNumber } from '../../ui/format.ts';
import type { EntrySubject } from './entry-subject.ts';

/** The fields as they stand in the form: text that may not be a figure yet. */
export interface DraftFields {
  /** Typed text; `yes`, `no`, or the name of a level. Empty: no value. */
  value: string;
  effectiveOn: LocalDate;
  judgement: IndicatorStatus | '';
  reason: string;
  note: string;
  isWithdrawal: boolean;
  /** The figure on view was wrong on its own day: its day is kept. */
  isCorrection: boolean;
}

/** What the fields state, as far as they can be read. */
export type Statement = Pick<Entry, 'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note'>;

/** The fields at first: the figure on view, to be corrected, for the day on view. A note belongs to its own entry. */
export function startFields({ entry, on }: EntrySubject, language: Language): DraftFields {
  const isGone = entry === null || isWithdrawal(entry);
  return {
    value: isGone ? '' : writeValue(entry.value, language),
    effectiveOn: on,
    judgement: isGone ? '' : (entry.judgement ?? ''),
    reason: isGone ? '' : (entry.reason ?? ''),
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

function writeValue(value: FigureValue | null, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => writeValue(one, language)).join('; ');
  return typeof value === 'number' ? formatNumber(value, language) : value;
}

/** The value that a text states for an indicator: null for none, undefined when it cannot be read. */
export function readValue(
  indicator: Indicator,
  text: string,
  language: Language,
): FigureValue | null | undefined {
  if (text.trim() === '') return null;
  if (indicator.kind === 'yes-no') return text === 'yes';
  if (indicator.kind === 'level') return text;
  return parseNumber(text, language === 'vi' ? 'comma' : 'point');
}

/** The statement the fields make; undefined while the value cannot be read. */
export function readStatement(
  indicator: Indicator,
  fields: DraftFields,
  language: Language,
): Statement | undefined {
  const value = fields.isWithdrawal ? null : readValue(indicator, fields.value, language);
  if (value === undefined) return undefined;
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
