import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { recognitionSummary } from './recognition-summary.ts';

/** Says in a sentence how much of a file was recognised. */
export function useRecognitionWords(): (summary: ReturnType<typeof recognitionSummary>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ is, open }) =>
    is === 'someAsked'
      ? t('imports.reading.someAsked', { count: open, number: format.number(open) })
      : t(`imports.reading.${is}`);
}
