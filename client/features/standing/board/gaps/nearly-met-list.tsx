import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import type { NearlyMet } from '#shared/domain/standing/nearly-met.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import quietBadgeStyles from '../../../../ui/layout/quiet-badge.module.css';
import { IndicatorLink } from '../../../../ui/values/indicator-link.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { NEARLY_MET_ANCHOR } from '../anchors.ts';
import { BoardSection } from '../board-section.tsx';
import { CommuneLink } from '../commune-links.tsx';

interface NearlyMetListProps {
  items: readonly NearlyMet[];
  rows: readonly BoardRow[];
  set: CriteriaSet;
}

/** Criteria that are one indicator short, each with that indicator. */
export function NearlyMetList({ items, rows, set }: NearlyMetListProps) {
  const { t } = useTranslation();
  return (
    <BoardSection
      title={t('board.nearlyMet.title')}
      description={t('board.nearlyMet.description')}
      anchor={NEARLY_MET_ANCHOR}
    >
      {items.length === 0 ? (
        <p>{t('board.nearlyMet.none')}</p>
      ) : (
        <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
          <thead>
            <tr>
              <th scope="col">{t('board.heatMap.commune')}</th>
              <th scope="col">{t('board.nearlyMet.criterion')}</th>
              <th scope="col">{t('board.nearlyMet.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <NearlyMetRow key={`${item.communeId} ${item.code}`} {...{ item, rows, set }} />
            ))}
          </tbody>
        </table>
      )}
    </BoardSection>
  );
}

function NearlyMetRow({ item, rows, set }: Omit<NearlyMetListProps, 'items'> & { item: NearlyMet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { communeId, code } = item;
  const commune = rows.find((row) => row.communeId === communeId);
  const criterion = set.criteria.find(({ number }) => number === item.criterion);
  const indicator = findIndicator(set, code);
  if (commune === undefined || criterion === undefined || indicator === undefined) return null;
  return (
    <tr>
      <th scope="row">
        <CommuneLink commune={commune} />
      </th>
      <td data-label={t('board.nearlyMet.criterion')}>
        <span>
          {`${criterion.number}. ${localName(criterion)}`}{' '}
          {item.isLast && (
            <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge">
              {t('board.nearlyMet.last')}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('board.nearlyMet.missing')}>
        <span>
          <IndicatorLink communeId={communeId} indicator={indicator} />{' '}
          {!item.isAssessed && (
            <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge">
              {t('board.nearlyMet.notAssessed')}
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}
