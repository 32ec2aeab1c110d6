import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import { CriterionCell } from './criterion-cell.tsx';
import slideChartsStyles from './slide-charts.module.css';
import slidesStyles from './slides.module.css';

interface HeatMapSlideProps {
  data: PresentationData;
  /** Communes on this slide; the last row counts all communes of the board. */
  rows: readonly BoardRow[];
}

/** Communes × criteria, in cells large enough for the last row of seats. */
export function HeatMapSlide({ data: { board, set }, rows }: HeatMapSlideProps) {
  const { t } = useTranslation();
  return (
    <div className={slideChartsStyles['slide-whole']}>
      <table className={slideChartsStyles['heat-slide']}>
        <caption className="visually-hidden">{t('presentation.heatMap.title')}</caption>
        <Heads set={set} />
        <tbody>
          {rows.map((row) => (
            <CommuneRow key={row.communeId} row={row} columns={set.criteria.length + 2} />
          ))}
        </tbody>
        <MetRow set={set} rows={board.communes} />
      </table>
      <p className={slidesStyles['slide-note']}>
        {(['met', 'not-met', 'not-assessed'] as const).map((status) => (
          <StatusMark key={status} of="criterion" status={status} />
        ))}
        {t('presentation.heatMap.legend')}
      </p>
    </div>
  );
}

function Heads({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (
    <thead>
      <tr>
        <th scope="col">{t('presentation.heatMap.commune')}</th>
        <th scope="col">{t('presentation.criteria')}</th>
        <th scope="col">{t('presentation.indicators')}</th>
        {set.criteria.map((criterion) => (
          <th key={criterion.number} scope="col">
            <div className={slideChartsStyles['heat-slide-name']}>{localName(criterion)}</div>{' '}
            {criterion.number}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function CommuneRow({ row, columns }: { row: BoardRow; columns: number }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.hasEntries ? (
        <>
          <td data-label={t('presentation.criteria')}>
            <strong>{`${row.criteriaMet}/${row.criteriaTotal}`}</strong>
          </td>
          <td data-label={t('presentation.indicators')}>{`${row.indicatorsMet}/${row.indicatorsTotal}`}</td>
          {row.criteria.map((criterion) => (
            <td key={criterion.number} data-label={criterion.number}>
              <CriterionCell {...criterion} />
            </td>
          ))}
        </>
      ) : (
        <td colSpan={columns}>{t('presentation.noEntries')}</td>
      )}
    </tr>
  );
}

/** Per criterion the number of communes that meet it, out of those with entries. */
function MetRow({ set, rows }: { set: CriteriaSet; rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const counted = rows.filter((row) => row.hasEntries);
  const countMet = (number: number) =>
    counted.filter((row) => row.criteria.some((one) => one.number === number && one.status === 'met')).length;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t('presentation.heatMap.met')}
        </th>
        {set.criteria.map(({ number }) => (
          <td key={number}>{`${countMet(number)}/${counted.length}`}</td>
        ))}
      </tr>
    </tfoot>
  );
}
