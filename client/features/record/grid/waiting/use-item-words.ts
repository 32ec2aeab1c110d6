import { useTranslation } from 'react-i18next';
import { METRICS } from '#shared/domain/record/metric.ts';
import type { Item } from '../../../../outbox/item.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useShortenedText } from './use-shortened-text.ts';

/** The thing that an item is about, and the statement about it, in words. */
export function useItemWords(item: Item): { subject: string; statement: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const shortenedText = useShortenedText();
  const { operation, input, text } = item;
  switch (operation) {
    case 'entry':
      return {
        subject: input.body.indicator,
        statement: text === '' ? t('grid.blocked.withdrawal') : shortenedText(text),
      };
    case 'metric': {
      const { metric, value } = input.body;
      return {
        subject: t(`metrics.name.${metric}`),
        statement: format.amount(value, t(`metrics.unit.${METRICS[metric].unit}`)),
      };
    }
    case 'annulment': {
      const [first] = item.about;
      const isOne = item.about.length === 1 && first !== undefined;
      const one = isOne && ('metric' in first ? t(`metrics.name.${first.metric}`) : first.indicator);
      return {
        subject: one || t('grid.waiting.figures', { count: item.about.length }),
        statement: t('grid.waiting.because', { statement: text, reason: shortenedText(input.body.reason) }),
      };
    }
    default:
      return operation satisfies never;
  }
}
