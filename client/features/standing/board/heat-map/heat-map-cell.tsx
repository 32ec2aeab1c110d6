import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import { StatusSign } from '../../../../ui/values/status/status-sign.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import heatMapCellStyles from './heat-map-cell.module.css';
import heatMapListStyles from './heat-map-list.module.css';

interface HeatMapCellProps {
  row: BoardRow;
  criterion: Criterion;
  /** Shows the criterion's number in the cell, for layouts without column headings. */
  isNumbered?: boolean;
}

/** One criterion of one commune as colour, sign and `met/total`; links to the criterion on the commune's page. */
export function HeatMapCell({ row, criterion, isNumbered = false }: HeatMapCellProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const standing = row.criteria.find(({ number }) => number === criterion.number);
  if (standing === undefined) return null;
  const { number, status, met, total } = standing;
  const words = t('board.heatMap.cell', {
    commune: row.name,
    number,
    name: localName(criterion),
    status: t(`status.criterion.${status}`),
    met,
    total,
  });
  return (
    <Link
      className={heatMapCellStyles['heat-cell']}
      data-part="heat-cell"
      to="/xa/$communeId"
      params={{ communeId: row.communeId }}
      hash={`tieu-chi-${number}`}
      data-status={status}
      data-reading={words}
    >
      <span className="visually-hidden">{words}</span>
      {isNumbered && (
        <span className={heatMapListStyles['heat-number']} aria-hidden="true">
          {number}
        </span>
      )}
      <StatusSign status={status} size={12} />
      <span aria-hidden="true">{`${met}/${total}`}</span>
    </Link>
  );
}
