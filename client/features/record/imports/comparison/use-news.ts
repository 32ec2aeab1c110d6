import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import type { Journey } from '../journey/use-journey.ts';
import { howMuchIsKnown } from '../reading/how-much-is-known.ts';
import { isUnderWay } from './outcome.ts';
import { useSummary } from './use-summary.ts';

/** Where an import is, in a sentence that changes only with its steps, not with every cell that is read. */
export function useNews(journey: Journey, made: Import | undefined): string {
  const { sending, reading, upload, isLooking, comparison } = journey;
  const { t } = useTranslation();
  const summaryOf = useSummary();
  if (sending.isPending) return t('imports.file.sending', { name: sending.name });
  if (isLooking) return t('imports.file.looking', { name: upload?.name ?? '' });
  if (comparison) {
    if (made === undefined || isUnderWay(made)) return t('imports.comparison.waiting');
    return made.state === 'failed' ? t('imports.comparison.failed') : summaryOf(made);
  }
  return reading === undefined ? '' : t(`imports.reading.${howMuchIsKnown(reading)}`);
}
