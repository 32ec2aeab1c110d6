import { useTranslation } from 'react-i18next';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useFormerWords } from '../../../../ui/values/use-former-words.ts';
import type { JudgedIndicator } from './judged-indicator.ts';
import { useMarksExplained } from './use-marks-explained.ts';
import { useTargetSource } from './use-target-source.ts';

/** R13: the explanation of an indicator's status, as sentences. */
export function useExplanation(): (judged: JudgedIndicator, on: LocalDate) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = useFiguresExplained();
  const judgement = useJudgementExplained();
  const source = useTargetSource();
  const record = useRecordExplained();
  const marks = useMarksExplained();
  return (judged, on) => {
    const { entry, why } = judged.standing;
    const target = source(judged, on);
    if (entry === null) return [t('commune.why.noEntry', { on: format.date(on) }), ...target];
    if (why.basis === 'withdrawn') {
      const withdrawn: string[] = [t('commune.why.withdrawn', { date: format.date(entry.effectiveOn) })];
      if (entry.reason) withdrawn.push(t('commune.why.withdrawnReason', { reason: entry.reason }));
      return [...withdrawn, ...target, ...record(entry)];
    }
    return [
      ...judgement(judged.standing),
      ...figures(judged),
      ...marks(judged, on),
      ...target,
      ...record(entry),
    ];
  };
}

function useFiguresExplained(): (judged: JudgedIndicator) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const formerWords = useFormerWords();
  return ({ indicator, standing: { value, target, why, entry } }) => {
    const former = formerWords({ value, why });
    if (former !== undefined && why.parts === null) return [former];
    const noTarget = target === null ? [t('commune.why.noTarget')] : [];
    if (why.parts !== null) {
      return [t('commune.why.inParts'), ...(why.basis === 'no-target' ? noTarget : [])];
    }
    if (value === null) return noTarget;
    const figure = {
      value: format.figure(value, measureAt(indicator, entry?.revision)),
      target: words.target(indicator, target),
    };
    if (target === null) return [t('commune.why.valueWithoutTarget', figure), ...noTarget];
    const isMet = why.computed === 'met' || why.computed === 'met-low';
    const sentences = [isMet ? t('commune.why.valueMet', figure) : t('commune.why.valueNotMet', figure)];
    if (why.margin === null) return sentences;
    const margin = words.margin(indicator, why.margin);
    if (why.lowBelow === null) return [...sentences, t('commune.why.marginShort', { margin })];
    const threshold = format.difference(why.lowBelow, indicator.unit);
    const status = t('status.indicator.met-low');
    return why.computed === 'met-low'
      ? [...sentences, t('commune.why.marginLow', { margin, threshold, status })]
      : [...sentences, t('commune.why.marginMet', { margin, threshold })];
  };
}

function useJudgementExplained(): (standing: IndicatorStanding) => string[] {
  const { t } = useTranslation();
  const author = useAuthorName();
  return ({ entry, status, why }) => {
    if (why.basis !== 'judgement' || entry === null) return [];
    const judged = t('commune.why.judged', {
      author: author(entry.author),
      status: t(`status.indicator.${status}`),
      reason: entry.reason ?? '–',
    });
    const computed = t(`status.indicator.${why.computed}`);
    if (why.differs) return [judged, t('commune.why.differs', { computed })];
    return why.computed === 'not-assessed' ? [judged] : [judged, t('commune.why.agrees', { computed })];
  };
}

function useRecordExplained(): (entry: NonNullable<IndicatorStanding['entry']>) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  return (entry) => [
    t('commune.why.recorded', {
      author: author(entry.author),
      moment: format.moment(entry.recordedAt),
      date: format.date(entry.effectiveOn),
      origin: t(`exports.origin.${entry.origin}`),
    }),
    ...(entry.note ? [t('commune.why.entryNote', { note: entry.note })] : []),
    ...(entry.illustrative ? [t('commune.why.illustrative')] : []),
  ];
}
