import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useChangeText } from './changes/use-change-text.ts';
import { endsOf, largestGain, missingOf, type ProgressDay } from './progress-days.ts';
import type { Measure } from './progress-measure.ts';

/** Sentences about the chart of all communes: change of the mean, largest gain, communes without figures. */
export function useProgressSentence(
  progress: Progress,
  days: readonly ProgressDay[],
  measure: Measure,
): string {
  const { t } = useTranslation();
  const format = useFormat();
  const changeText = useChangeText();
  const ends = endsOf(days, ({ mean }) => mean !== null);
  const missing = missingOf(progress);
  if (ends === undefined) return t('progress.empty');
  const { first, last } = ends;
  const [from, to] = [format.date(first.on), format.date(last.on)];
  const mean = last.mean ?? 0;
  const { gain, names } = largestGain(progress, measure);
  const sentences = [
    first.on === last.on
      ? t(`progress.sentence.meanOneDay.${measure}`, { on: to, mean: format.number(mean) })
      : t(`progress.sentence.mean.${measure}`, { from, to, change: changeText(first.mean ?? mean, mean) }),
    gain > 0 && t(`progress.sentence.most.${measure}`, { names: names.join(', '), gain }),
    missing.length > 0 && t('progress.missing', { on: format.date(progress.to), names: missing.join(', ') }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
