import { useTranslation } from 'react-i18next';
import type { ListedIndicator } from '#shared/contract/standing/indicators.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { usePartWords } from '../../../../ui/values/use-part-words.ts';

/** What an indicator that is not met lacks: the shortfall in its own unit, or why there is none to name. */
export function useShortfallText() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const describeParts = usePartWords();
  return (indicator: Indicator, { status, value, target, why }: ListedIndicator): string => {
    const figures = { value: format.figure(value, indicator), target: words.target(indicator, target) };
    const parts: string[] = [];
    if (why.parts !== null) {
      parts.push(...describeParts(indicator, why.parts).flatMap(({ lack }) => lack ?? []));
    } else if (why.margin !== null && why.margin < 0) {
      const margin = words.margin(indicator, why.margin);
      parts.push(t('presentation.commune.against', { margin, ...figures }));
    } else if (value !== null && target === null) {
      parts.push(t('presentation.commune.noTarget', figures));
    } else if (value !== null && why.computed === 'not-met') {
      parts.push(t('presentation.commune.answer', figures));
    }
    if (why.basis === 'judgement') {
      parts.push(
        t('presentation.commune.judged', { status: t(`status.indicator.${status}`).toLocaleLowerCase() }),
      );
    }
    return parts.join('; ');
  };
}
