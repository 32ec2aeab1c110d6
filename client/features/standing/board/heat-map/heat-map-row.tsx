import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import type { TotalsChange } from '#shared/domain/standing/change-since.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { CommuneLink } from '../commune-links.tsx';
import styles from './heat-map.module.css';
import { HeatMapCell } from './heat-map-cell.tsx';

export interface HeatMapRowProps {
  row: BoardRow;
  criteria: readonly Criterion[];
  change: TotalsChange | undefined;
}

/** Row of a commune: name, totals, change and criteria, or a note that it has no entries (R9). */
export function HeatMapRow({ row, criteria, change }: HeatMapRowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <CommuneLink commune={row} />
      </th>
      {row.hasEntries ? (
        <>
          <td
            className={styles['heat-total']}
            data-part="heat-total"
          >{`${row.criteriaMet}/${row.criteriaTotal}`}</td>
          <td
            className={styles['heat-total']}
            data-part="heat-total"
          >{`${row.indicatorsMet}/${row.indicatorsTotal}`}</td>
          <td className={styles['heat-change']}>
            <ChangeText change={change} />
          </td>
          {criteria.map((criterion) => (
            <td key={criterion.number}>
              <HeatMapCell row={row} criterion={criterion} />
            </td>
          ))}
        </>
      ) : (
        <td className={styles['heat-nothing']} colSpan={criteria.length + 3}>
          {t('board.heatMap.noEntries')}
        </td>
      )}
    </tr>
  );
}

/** Change in criteria and indicators as `+1 / +3`, in words for screen readers; a dash if unknown (R9). */
function ChangeText({ change }: { change: TotalsChange | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (change === undefined) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('board.change.unknown')}</span>
      </>
    );
  }
  const criteria = format.signed(change.criteria);
  const indicators = format.signed(change.indicators);
  const direction = Math.sign(change.criteria) || Math.sign(change.indicators);
  return (
    <>
      <span
        aria-hidden="true"
        className="number"
        data-direction={direction}
      >{`${criteria} / ${indicators}`}</span>
      <span className="visually-hidden">{t('board.change.words', { criteria, indicators })}</span>
    </>
  );
}
