import { useTranslation } from 'react-i18next';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useStandingOnView } from '../standing-context.ts';
import type { JudgedIndicator } from './judged-indicator.ts';

/** Sentences on the marks of a verdict: an ended judgement, an earlier year, a target that rose (R4, R23). */
export function useMarksExplained(): (judged: JudgedIndicator, on: LocalDate) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  const words = useComparisonWords();
  const { set, standing: onView } = useStandingOnView();
  return ({ indicator, standing }, on) => {
    const { awaitsJudgement, judgedByCommune, ofEarlierYear, metByEarlierTarget, entry } = standing;
    const target = resolveTarget(set, indicator, onView.region ?? undefined, on)?.value ?? null;
    return [
      ...(judgedByCommune ? [t('commune.why.judgedByCommune')] : []),
      ...(awaitsJudgement
        ? [
            t('commune.why.awaits', {
              before: t(`status.indicator.${awaitsJudgement.before}`),
              author: author(awaitsJudgement.author),
              date: format.date(awaitsJudgement.effectiveOn),
            }),
          ]
        : []),
      ...(ofEarlierYear && entry
        ? [t('commune.why.earlierYear', { figureYear: yearOf(entry.effectiveOn), year: yearOf(on) })]
        : []),
      ...(metByEarlierTarget
        ? [t('commune.why.earlierTarget', { on: format.date(on), target: words.target(indicator, target) })]
        : []),
    ];
  };
}
