import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standings.ts';
import { useFormat } from '../../ui/use-format.ts';
import { BoardSection } from './board-section.tsx';
import { CommuneLink, CommuneLinks } from './commune-links.tsx';
import { rankRows } from './order-rows.ts';

/** Communes by criteria met, then indicators met. */
export function Ranking({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const withoutEntries = rows.filter((row) => !row.hasEntries);
  return (
    <BoardSection title={t('board.ranking.title')} description={t('board.ranking.description')}>
      <table className="data-table ranking">
        <thead>
          <tr>
            <th scope="col" className="end">
              {t('board.ranking.place')}
            </th>
            <th scope="col">{t('board.heatMap.commune')}</th>
            <th scope="col">{t('board.heatMap.criteria')}</th>
            <th scope="col" className="end">
              {t('board.heatMap.indicators')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rankRows(rows).map(({ place, row }) => (
            <tr key={row.communeId}>
              <td className="end">{format.number(place)}</td>
              <th scope="row">
                <CommuneLink commune={row} />
              </th>
              <td>
                <MetBar met={row.criteriaMet} total={row.criteriaTotal} />
              </td>
              <td className="end">{`${format.number(row.indicatorsMet)}/${format.number(row.indicatorsTotal)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {withoutEntries.length > 0 && (
        <div className="ranking-without">
          {t('board.ranking.noEntries')} <CommuneLinks communes={withoutEntries} />
        </div>
      )}
    </BoardSection>
  );
}

function MetBar({ met, total }: { met: number; total: number }) {
  const format = useFormat();
  return (
    <span className="met-bar">
      <span className="met-bar-track" aria-hidden="true">
        <span style={{ width: `${(100 * met) / total}%` }} />
      </span>
      <span className="number">{`${format.number(met)}/${format.number(total)}`}</span>
    </span>
  );
}
