import { useTranslation } from 'react-i18next';
import { IMPORT_REASONS } from '#shared/domain/record/import/read-value.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { ValueViolation } from '#shared/domain/values/value.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

// These are of figures that could be read: the cell's text is the figure as the server writes it.
const OF_READ_FIGURES = ['duplicate', 'not-permitted'];

/** Why a cell is refused, in words, and what it says. */
export function useReason() {
  const { t } = useTranslation();
  const format = useFormat();
  const figureIn = (text: string, indicator: Indicator | undefined): string => {
    if (text === 'true' || text === 'false') return format.figure(text === 'true');
    const number = Number(text);
    return text === '' || Number.isNaN(number) ? text : format.figure(number, indicator);
  };
  return (reason: string | null, text: string | null, indicator: Indicator | undefined) => {
    const known = IMPORT_REASONS.find((one) => one === reason);
    const words = known ? t(`imports.reason.${known}`) : t(`problem.violation.${reason as ValueViolation}`);
    const plain = (text ?? '').trim();
    return { words, written: known && OF_READ_FIGURES.includes(known) ? figureIn(plain, indicator) : plain };
  };
}
