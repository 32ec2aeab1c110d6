import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { Gap } from '#shared/domain/standing/gap.ts';
import { GAPS_ANCHOR } from '../anchors.ts';
import { BoardSection } from '../board-section.tsx';
import styles from './gap-list.module.css';
import { GapRow } from './gap-row.tsx';

const SHOWN_AT_FIRST = 10;

/** Indicators missed most often: the communes that miss them, and separately those without a verdict (R9). */
export function GapList({ board, set }: { board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const gaps = gapsOfCommunesWithEntries(board);
  const isSomeLeftOut = board.communes.some((row) => !row.hasEntries);
  return (
    <BoardSection
      title={t('board.gaps.title')}
      description={isSomeLeftOut && t('board.gaps.noEntries')}
      anchor={GAPS_ANCHOR}
    >
      {gaps.length === 0 ? (
        <p>{t('board.gaps.none')}</p>
      ) : (
        <GapTable gaps={isWhole ? gaps : gaps.slice(0, SHOWN_AT_FIRST)} board={board} set={set} />
      )}
      {gaps.length > SHOWN_AT_FIRST && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          className="no-print"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('board.gaps.showFirst', { shown: SHOWN_AT_FIRST })
            : t('board.gaps.showAll', { total: gaps.length })}
        </Button>
      )}
    </BoardSection>
  );
}

function GapTable({ gaps, board, set }: { gaps: readonly Gap[]; board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const communesOf = (ids: readonly string[]) =>
    board.communes.filter(({ communeId }) => ids.includes(communeId));
  return (
    <table className={`data-table ${styles['gap-table']}`}>
      <thead>
        <tr>
          <th scope="col">{t('board.gaps.indicator')}</th>
          <th scope="col">{t('board.gaps.notMet')}</th>
          <th scope="col">{t('board.gaps.notAssessed')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map(({ code, notMet, notAssessed }) => (
          <GapRow
            key={code}
            code={code}
            set={set}
            notMet={communesOf(notMet)}
            notAssessed={communesOf(notAssessed)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Leaves out communes without entries: they would be listed at every indicator and hide the others. */
function gapsOfCommunesWithEntries({ communes, gaps }: Board): Gap[] {
  const known = new Set(communes.filter((row) => row.hasEntries).map(({ communeId }) => communeId));
  return gaps
    .map((gap) => ({ ...gap, notAssessed: gap.notAssessed.filter((id) => known.has(id)) }))
    .filter((gap) => gap.notMet.length + gap.notAssessed.length > 0);
}
