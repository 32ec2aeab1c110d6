import { useTranslation } from 'react-i18next';
import type { ListedIndicator } from '#shared/contract/indicators.ts';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import type { FigureValue } from '#shared/domain/value.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How the commune's page words a target (`≥ 95 %`) and a margin (`thiếu 8 điểm phần trăm`). */
export interface ComparisonWords {
  target: (indicator: Indicator, value: FigureValue | null) => string;
  margin: (indicator: Indicator, value: number) => string;
}

/** What an indicator that is not met lacks: the shortfall in its own unit, or why there is none to name. */
export function useShortfallText(words: ComparisonWords) {
  const { t } = useTranslation();
  const format = useFormat();
  return (indicator: Indicator, { status, value, target, why }: ListedIndicator): string => {
    const figures = { value: format.figure(value, indicator.unit), target: words.target(indicator, target) };
    const parts: string[] = [];
    if (why.margin !== null && why.margin < 0) {
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
