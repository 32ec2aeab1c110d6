import { useTranslation } from 'react-i18next';
import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

/** Formats an entry in a few words: figure, judgement, or withdrawal. */
export function useEntryText(measure: Measure): (stated: Pick<Entry, 'value' | 'judgement'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (stated) => {
    if (isWithdrawal(stated)) return t('entries.history.withdrawnValue');
    const { value, judgement } = stated;
    const parts: string[] = value === null ? [] : [format.figure(value, measure)];
    if (judgement !== null) parts.push(t(`status.indicator.${judgement}`));
    return parts.join(' – ');
  };
}
