import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { CommuneLinks } from './commune-links.tsx';
import styles from './headline.module.css';

type Group = Pick<Board['groups'][number], 'from' | 'to'>;

/** R11: the communes of each group and the mean; communes without entries separately (R9). */
export function AchievementGroups({ board, criteriaTotal }: { board: Board; criteriaTotal: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useGroupLabel(criteriaTotal);
  const withoutEntries = board.communes.filter((row) => !row.hasEntries);
  return (
    <ul className={styles['group-tiles']} data-part="group-tiles">
      {board.groups.map(({ from, to, communes }) => (
        <li key={from} data-empty={communes.length === 0}>
          <GroupTile
            label={label({ from, to })}
            communes={board.communes.filter(({ communeId }) => communes.includes(communeId))}
          />
        </li>
      ))}
      {withoutEntries.length > 0 && (
        <li className={styles['group-without']}>
          <GroupTile label={t('board.groups.noEntries')} communes={withoutEntries} />
        </li>
      )}
      <li className={styles['group-mean']}>
        <strong className={styles['tile-figure']} data-part="tile-figure">
          {board.meanCriteriaMet === null ? '–' : format.number(board.meanCriteriaMet, 1)}
          <span className={styles['tile-unit']}>/{format.number(criteriaTotal)}</span>
        </strong>
        <span className="tile-label">{t('board.groups.mean')}</span>
      </li>
    </ul>
  );
}

function GroupTile({ label, communes }: { label: string; communes: Board['communes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <strong className={styles['tile-figure']} data-part="tile-figure">
        {format.number(communes.length)}{' '}
        <span className={styles['tile-unit']}>{t('board.communes', { count: communes.length })}</span>
      </strong>
      <span className="tile-label">{label}</span>
      <CommuneLinks communes={communes} />
    </>
  );
}

function useGroupLabel(total: number) {
  const { t } = useTranslation();
  return ({ from, to }: Group): string => {
    if (from === total) return t('board.groups.all', { total });
    if (from === 0) return t('board.groups.below', { bound: to + 1 });
    return from === to ? t('board.groups.exactly', { from }) : t('board.groups.range', { from, to });
  };
}
