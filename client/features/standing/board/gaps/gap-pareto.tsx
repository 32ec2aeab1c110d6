import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { rankCriteriaByGaps, rankOfficesByGaps } from '#shared/domain/standing/pareto.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../board.module.css';
import { BoardSection } from '../board-section.tsx';
import { ParetoTable } from './pareto-table.tsx';

/** Indicators not met, by criterion and by lead office, the most first. */
export function GapPareto({ board, set }: { board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const nameOf = (number: number) => {
    const criterion = set.criteria.find((one) => one.number === number);
    return `${number}. ${criterion ? localName(criterion) : ''}`;
  };
  const criteria = rankCriteriaByGaps(set, board.gaps).map(({ key, ...part }) => ({
    ...part,
    key: String(key),
    name: (
      <PageLink
        to="/chi-tieu"
        search={(kept) => ({ ...kept, loc: 'not-met', 'tieu-chi': String(key) })}
        inherit
      >
        {nameOf(key)}
      </PageLink>
    ),
  }));
  const offices = rankOfficesByGaps(set, board.gaps).map(({ key, ...part }) => ({
    ...part,
    key: key ?? '',
    name:
      key === undefined ? (
        t('board.pareto.noOffice')
      ) : (
        <PageLink to="/chi-tieu" search={(kept) => ({ ...kept, loc: 'not-met', phong: key })} inherit>
          {key}
        </PageLink>
      ),
  }));
  if (criteria.length === 0) return null;
  return (
    <BoardSection title={t('board.pareto.title')} description={t('board.pareto.description')}>
      <div className={styles['board-columns']} data-part="board-columns">
        <ParetoTable
          caption={t('board.pareto.byCriterion')}
          heading={t('board.heatMap.criteria')}
          rows={criteria}
        />
        <ParetoTable caption={t('board.pareto.byOffice')} heading={t('board.pareto.office')} rows={offices} />
      </div>
    </BoardSection>
  );
}
