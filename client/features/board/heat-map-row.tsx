import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standings.ts';
import type { Criterion } from '#shared/domain/criteria-set.ts';
import { CommuneLink } from './commune-links.tsx';
import { HeatMapCell } from './heat-map-cell.tsx';

/** A commune in the heat map: its name, its totals, its criteria; without entries, that (R9). */
export function HeatMapRow({ row, criteria }: { row: BoardRow; criteria: readonly Criterion[] }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <CommuneLink commune={row} />
      </th>
      {row.hasEntries ? (
        <>
          <td className="heat-total">{`${row.criteriaMet}/${row.criteriaTotal}`}</td>
          <td className="heat-total">{`${row.indicatorsMet}/${row.indicatorsTotal}`}</td>
          {criteria.map((criterion) => (
            <td key={criterion.number}>
              <HeatMapCell row={row} criterion={criterion} />
            </td>
          ))}
        </>
      ) : (
        <td className="heat-nothing" colSpan={criteria.length + 2}>
          {t('board.heatMap.noEntries')}
        </td>
      )}
    </tr>
  );
}
