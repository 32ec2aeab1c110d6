import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

/** What the figures rest on, for every slide: the set and the day, and up to when what was recorded counts. */
export function useBasis({ set, on, knownAt, communes }: Board): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const basis = t('presentation.basis', {
    set: set.shortTitle,
    document: set.document,
    on: format.date(on),
  });
  const recorded = communes.flatMap(({ lastRecordedAt }) => lastRecordedAt ?? []).sort();
  const moment = knownAt ?? recorded.at(-1);
  if (moment === undefined) return [basis];
  return [basis, t('presentation.recorded', { moment: format.moment(moment) })];
}
