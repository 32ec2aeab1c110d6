import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { type Part, partsOf } from '#shared/domain/sets/parts.ts';
import { PartList } from '../../../../ui/values/part-list.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../frame/around-grid.module.css';
import type { CellView } from './cell-view.ts';

/** How to type the values of an indicator's parts, and the status of each part; null for an indicator without parts. */
export function PartGuide({ indicator, view }: { indicator: Indicator; view: CellView }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const exampleOf = useExample();
  const parts = partsOf(indicator);
  if (parts.length === 0) return null;
  const judged = view.verdict.why.parts;
  return (
    <div className={styles['grid-parts']}>
      <p>
        {t('grid.parts.order', {
          names: parts.map((part) => localName(part)).join('; '),
          example: parts.map(exampleOf).join('; '),
        })}
        {judged === null && view.verdict.value !== null && ` ${t('grid.parts.whole')}`}
      </p>
      {judged && <PartList indicator={indicator} parts={judged} />}
    </div>
  );
}

const SHARES = [95.3, 94, 92.5, 91, 90];

/** Example of a value for a part, as it is typed. */
function useExample(): (part: Part, index: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ as: { kind, levels = [] } }, index) => {
    if (kind === 'yes-no') return index % 2 === 0 ? t('status.yes') : t('status.no');
    if (kind === 'level') return levels[0] ?? '';
    return format.number(kind === 'count' ? index + 1 : (SHARES[index % SHARES.length] ?? 0));
  };
}
