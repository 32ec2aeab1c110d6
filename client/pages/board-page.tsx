import { Button } from '@mantine/core';
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/criteria-sets.ts';
import { readBoard } from '#shared/contract/standings.ts';
import { queryOf } from '../api/query.ts';
import { useView } from '../api/view.ts';
import { progressQuery } from '../features/progress/progress-query.ts';
import { ExportButtons } from '../ui/export-buttons.tsx';
import { IllustrativeMark } from '../ui/illustrative-mark.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useFormat } from '../ui/use-format.ts';
import { BoardBody } from './board-body.tsx';

const ButtonLink = createLink(Button<'a'>);

/** The district at a glance. */
export function BoardPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const setQuery = queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} });
  // Asked for together with the board, not one after the other.
  usePrefetchQuery(setQuery);
  // Drawn after the board itself, piece by piece: a phone answers to touch in between.
  const progress = useDeferredValue(useQuery(progressQuery(view)).data, undefined);
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
            <div className="page-actions no-print">
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
