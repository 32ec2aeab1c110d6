import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board, Progress } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { changeSince, sumChanges } from '#shared/domain/standing/change-since.ts';
import { findNearlyMet } from '#shared/domain/standing/nearly-met.ts';
import { type LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import type { View } from '../../api/view.ts';
import { AchievementGroups } from '../../features/standing/board/achievement-groups.tsx';
import styles from '../../features/standing/board/board.module.css';
import { orderIn, searchOf } from '../../features/standing/board/board-search.ts';
import { BoardSection } from '../../features/standing/board/board-section.tsx';
import { NoCommunes, NoEntries } from '../../features/standing/board/empty-board.tsx';
import { Freshness } from '../../features/standing/board/freshness.tsx';
import { GapList } from '../../features/standing/board/gaps/gap-list.tsx';
import { GapPareto } from '../../features/standing/board/gaps/gap-pareto.tsx';
import { NearlyMetList } from '../../features/standing/board/gaps/nearly-met-list.tsx';
import { HeadlineChange, type StepEnd } from '../../features/standing/board/headline-change.tsx';
import { HeatMap } from '../../features/standing/board/heat-map/heat-map.tsx';
import { MarksTable } from '../../features/standing/board/marks-table.tsx';
import { RiskNotice } from '../../features/standing/board/risk-notice.tsx';
import { Trend } from '../../features/standing/board/trend.tsx';
import { BoardAttention } from './board-attention.tsx';

interface BoardBodyProps {
  board: Board;
  set: CriteriaSet;
  view: View;
  /** Undefined during loading. */
  progress: Progress | undefined;
}

/** Sections in the order of a leader's questions: result, communes behind, gaps, losses, trust in the figures. */
export function BoardBody({ board, set, view, progress }: BoardBodyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const order = orderIn(useSearch({ from: '/' }));
  const rows = board.communes;
  if (rows.length === 0) return <NoCommunes on={board.on} />;
  if (rows.every((row) => !row.hasEntries)) return <NoEntries set={set.id} on={board.on} />;
  const quarterEnd = lastStepEndBefore(board.on, 'quarter');
  const changes = changesSince(progress, quarterEnd);
  const monthEnd = lastStepEndBefore(board.on, 'month');
  const ends: { since: LocalDate; end: StepEnd }[] =
    monthEnd === quarterEnd
      ? [{ since: quarterEnd, end: 'both' }]
      : [
          { since: monthEnd, end: 'month' },
          { since: quarterEnd, end: 'quarter' },
        ];
  const nearlyMet = findNearlyMet(
    set,
    rows.filter((row) => row.hasEntries),
    board.gaps,
  );
  return (
    <Stack gap="md">
      <RiskNotice rows={rows} set={set} />
      <BoardSection title={t('board.groups.title')}>
        <AchievementGroups board={board} criteriaTotal={set.criteria.length} />
        <HeadlineChange
          changes={ends.map(({ since, end }) => ({
            since,
            end,
            change: sumChanges([...changesSince(progress, since).values()]),
          }))}
        />
      </BoardSection>
      <HeatMap
        {...{ board, set, view, changes, order }}
        since={quarterEnd}
        onOrder={(next) =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, xep: searchOf(next).xep }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <BoardAttention {...{ board, view, nearlyMet }} since={quarterEnd} />
      <MarksTable rows={rows} on={board.on} />
      <div className={styles['board-columns']} data-part="board-columns">
        <div>
          <NearlyMetList items={nearlyMet} rows={rows} set={set} />
          {progress && <Trend progress={progress} />}
        </div>
        <GapList board={board} set={set} />
      </div>
      <GapPareto board={board} set={set} />
      <Freshness rows={rows} setId={set.id} on={board.on} />
    </Stack>
  );
}

/** Changes by commune id; only communes with figures on both days (R9). */
function changesSince(progress: Progress | undefined, since: LocalDate) {
  const known = progress?.communes.flatMap(({ communeId, points }) => {
    const change = changeSince(points, since);
    return change === undefined ? [] : [[communeId, change] as const];
  });
  return new Map(known);
}
