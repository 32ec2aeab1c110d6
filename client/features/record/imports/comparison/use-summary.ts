import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { countAll, KINDS_BY_URGENCY } from './result-kinds.ts';

/** Formats the counts of a comparison as one sentence. */
export function useSummary(): (result: Pick<Import, 'counts'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ counts }) => {
    const count = countAll(counts);
    if (count === 0) return t('imports.comparison.none');
    const parts = KINDS_BY_URGENCY.filter((kind) => counts[kind] > 0).map((kind) =>
      t(`imports.comparison.counted.${kind}`, { number: format.number(counts[kind]) }),
    );
    return t('imports.comparison.read', { count, number: format.number(count), summary: parts.join(', ') });
  };
}
