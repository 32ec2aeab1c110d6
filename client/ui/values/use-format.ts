import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/values/language.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { joinFigure, labelsOfParts, type Measure } from '#shared/domain/values/measure.ts';
import type { FigureValue, SingleValue } from '#shared/domain/values/value.ts';
import { formatAmount, formatDate, formatDayOf, formatMoment, formatNumber, formatSigned } from './format.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? 'vi';
}

/** Formats numbers, dates and figures in the language of the interface. */
export function useFormat() {
  const { t } = useTranslation();
  const language = useLanguage();
  const localName = ({ name, nameEn }: { name: string; nameEn?: string | undefined }) =>
    language === 'en' ? (nameEn ?? name) : name;
  const single = (value: SingleValue | null, unit: string | null) => {
    if (value === null) return t('common.noFigure');
    if (typeof value === 'boolean') return value ? t('status.yes') : t('status.no');
    return typeof value === 'number' ? formatAmount(value, unit, language) : value;
  };
  return {
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    /** Change with its sign: `+2`, `−1`, `0`. */
    signed: (change: number, digits?: number) => formatSigned(change, language, digits),
    amount: (value: number, unit: string | null | undefined) => formatAmount(value, unit, language),
    /** Difference between two figures; percentage points if the unit is `%`. */
    difference: (value: number, unit: string | null | undefined) =>
      unit === '%'
        ? t('common.points', { count: value, amount: formatNumber(value, language) })
        : formatAmount(value, unit, language),
    date: (date: LocalDate) => formatDate(date, language),
    moment: (moment: Instant) => formatMoment(moment, language),
    dayOf: (moment: Instant) => formatDayOf(moment, language),
    /** Figure of any kind: yes/no, level, number with unit, or the values of all parts; a missing one as "no figure". */
    figure: (value: FigureValue | null, measure?: Measure) =>
      value === null
        ? single(null, null)
        : joinFigure(value, measure, single, labelsOfParts(measure, localName)),
  };
}
