import { Stack } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/criteria-sets.ts';
import { type Board, readBoard } from '#shared/contract/standings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { queryOf } from '../api/query.ts';
import { useView } from '../api/view.ts';
import { AchievementGroups } from '../features/board/achievement-groups.tsx';
import { AttentionCounts } from '../features/board/attention-counts.tsx';
import { BoardSection } from '../features/board/board-section.tsx';
import { NoCommunes, NoEntries } from '../features/board/empty-board.tsx';
import { Freshness } from '../features/board/freshness.tsx';
import { GapList } from '../features/board/gap-list.tsx';
import { HeatMap } from '../features/board/heat-map.tsx';
import { Ranking } from '../features/board/ranking.tsx';
import { RiskNotice } from '../features/board/risk-notice.tsx';
import { progressQuery } from '../features/progress/progress-query.ts';
import { ExportButtons } from '../ui/export-buttons.tsx';
import { IllustrativeMark } from '../ui/illustrative-mark.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useFormat } from '../ui/use-format.ts';

/** The district at a glance. */
export function BoardPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const setQuery = queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} });
  // Asked for together with the board, not one after the other.
  usePrefetchQuery(setQuery);
  usePrefetchQuery(progressQuery(view));
  const { data: board } = useSuspenseQuery(queryOf(readBoard, { query: view }));
  const { data: set } = useSuspenseQuery(setQuery);
  const { shortTitle, document } = board.set;
  return (
    <>
      <PageHeading
        title={t('shell.nav.board')}
        subtitle={
          <>
            {t('board.subtitle', { set: shortTitle, document, on: format.date(board.on) })}{' '}
            {board.communes.some((row) => row.illustrative) && <IllustrativeMark />}
          </>
        }
        actions={board.communes.length > 0 && <ExportButtons table="standings" view={view} />}
      />
      <BoardBody board={board} set={set} />
    </>
  );
}

function BoardBody({ board, set }: { board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const rows = board.communes;
  if (rows.length === 0) return <NoCommunes on={board.on} />;
  if (rows.every((row) => !row.hasEntries)) return <NoEntries set={set.id} on={board.on} />;
  return (
    <Stack gap="md">
      <RiskNotice rows={rows} set={set} />
      <BoardSection title={t('board.groups.title')}>
        <AchievementGroups board={board} criteriaTotal={set.criteria.length} />
      </BoardSection>
      <HeatMap board={board} set={set} />
      <BoardSection title={t('board.attention.title')}>
        <AttentionCounts rows={rows} />
      </BoardSection>
      <div className="board-columns">
        <div>
          <Ranking rows={rows} />
        </div>
        <GapList board={board} set={set} />
      </div>
      <Freshness rows={rows} setId={set.id} />
    </Stack>
  );
}
