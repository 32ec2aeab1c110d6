import { useTranslation } from 'react-i18next';
import type { RoadmapStep } from '#shared/domain/roadmap/roadmap-step.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import { useComparisonWords } from '../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

/** The texts of a step's cells; undefined for an empty cell. */
export function useStepWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  return (step: RoadmapStep, indicator: Indicator) => {
    const { shortfall, inCount, neededPerMonth, observed, reached, targetSource } = step;
    const { unit } = indicator;
    const pace = (perMonth: number) => format.difference(perMonth, unit);
    return {
      target: words.target(indicator, targetsOf({ target: step.target, why: step })),
      source:
        targetSource &&
        [targetSource.document, targetSource.year].filter((part) => part !== null && part !== '').join(', '),
      shortfall: shortfall === null ? undefined : format.difference(shortfall, unit),
      inCount:
        inCount === null
          ? undefined
          : t(`roadmap.inCount.${inCount.of}`, {
              number: format.number(inCount.number),
              whole: format.number(inCount.whole),
            }),
      needed: neededPerMonth === null ? undefined : pace(neededPerMonth),
      observed: observed === null ? undefined : pace(observed.perMonth),
      range:
        observed === null
          ? undefined
          : t('roadmap.range', {
              low: format.number(observed.low),
              high: format.number(observed.high),
              points: observed.points,
              from: format.date(observed.from),
              to: format.date(observed.to),
            }),
      reached:
        reached === null ? undefined : reached.on === null ? t('roadmap.never') : format.date(reached.on),
      reachedRange:
        reached === null || reached.on === null
          ? undefined
          : t('roadmap.reachedRange', {
              earliest: reached.earliest === null ? t('roadmap.never') : format.date(reached.earliest),
              latest: reached.latest === null ? t('roadmap.never') : format.date(reached.latest),
            }),
    };
  };
}
