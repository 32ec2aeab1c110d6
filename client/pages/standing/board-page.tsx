import { Button } from '@mantine/core';
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import styles from '../../features/standing/board/board.module.css';
import { progressQuery } from '../../features/standing/progress/progress-query.ts';
import { ExportButtons } from '../../ui/layout/buttons/export-buttons.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { IllustrativeMark } from '../../ui/values/illustrative-mark.tsx';
import { useFormat } from '../../ui/values/use-format.ts';
import { BoardBody } from './board-body.tsx';

const ButtonLink = createLink(Button<'a'>);

export function BoardPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const setQuery = queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} });
  // Loaded in parallel with the board.
  usePrefetchQuery(setQuery);
  const { data: progress } = useQuery(progressQuery(view));
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
        actions={
          board.communes.length > 0 && (
            <div className={`${styles['page-actions']} no-print`}>
              <ButtonLink component="a" to="/trinh-chieu" variant="default">
                {t('board.present')}
              </ButtonLink>
              <ExportButtons table="standings" view={view} />
            </div>
          )
        }
      />
      <BoardBody board={board} set={set} view={view} progress={progress} />
    </>
  );
}
