import { useTranslation } from 'react-i18next';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { shapesOfParts } from '#shared/domain/values/value.ts';
import { useFormat } from './use-format.ts';
import { useLocalName } from './use-local-name.ts';

/** The question that a doubt asks, with its numbers in the unit of the figure; of a part with the part's name. */
export function useDoubtWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const plain = (doubt: Doubt, unit: string | null | undefined): string => {
    switch (doubt.doubt) {
      case 'out-of-range':
        return t('problem.doubt.out-of-range', {
          min: format.number(doubt.min),
          max: format.amount(doubt.max, unit),
        });
      case 'unlikely-jump':
        return t(`problem.doubt.unlikely-jump-${doubt.way}`, {
          times: format.number(doubt.times, 0),
          last: format.number(doubt.last),
        });
      case 'proportion': {
        const numbers = {
          value: format.number(doubt.value),
          likely: format.number(doubt.likely),
        };
        return doubt.last === null
          ? t('problem.doubt.proportion', numbers)
          : t('problem.doubt.proportion-after', { ...numbers, last: format.number(doubt.last) });
      }
      case 'early-day':
        return t('problem.doubt.early-day', {
          on: format.date(doubt.on),
          from: format.date(doubt.from),
        });
    }
  };
  return (doubt: Doubt, measure?: Measure): string => {
    const [, , place] = doubt.pointer.split('/');
    if (typeof measure !== 'object' || measure === null) return plain(doubt, measure);
    const index = Number(place);
    const part = measure.parts?.[index];
    if (place === undefined || part === undefined) return plain(doubt, measure.unit);
    const name = typeof part === 'string' ? part : localName(part);
    return t('problem.doubt.ofPart', {
      part: name,
      doubt: plain(doubt, shapesOfParts(measure)[index]?.unit),
    });
  };
}
