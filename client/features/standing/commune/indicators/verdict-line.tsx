import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

/** A verdict as one line: `Kết quả: 55%; mức quy định: ≥ 50%; cao hơn 5 điểm phần trăm`. */
export function VerdictLine({ indicator, verdict }: { indicator: Indicator; verdict: Verdict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const { value, why } = verdict;
  if (value === null) return null;
  const parts = [
    `${t('commune.figure.value')}: ${format.figure(value, indicator)}`,
    `${t('commune.figure.target').toLocaleLowerCase()}: ${words.target(indicator, targetsOf(verdict))}`,
  ];
  if (why.margin !== null) parts.push(words.margin(indicator, why.margin));
  if (why.differs) parts.push(t('commune.why.differs', { computed: t(`status.indicator.${why.computed}`) }));
  return <span>{parts.join('; ')}</span>;
}
