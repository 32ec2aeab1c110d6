import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Batch, listBatches } from '#shared/contract/record/batches.ts';
import { queryOf } from '../../../../api/query.ts';
import { useActor, useMay } from '../../../../api/session.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { PageLoading } from '../../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import importsStyles from '../imports.module.css';
import type { ImportLookup } from '../lookup.ts';
import { BatchRow } from './batch-row.tsx';
import { UndoneNotice } from './undone-notice.tsx';
import type { BatchUndoResult } from './use-undo-batch.ts';

const FIRST_LIMIT = 20;
const MAX_LIMIT = 500;

/** Recorded imports, latest first, with their files and whether they were undone. */
export function BatchList({ lookup }: { lookup: ImportLookup }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FIRST_LIMIT);
  const [undone, setUndone] = useState<BatchUndoResult>();
  const { data, error, refetch } = useQuery({
    ...queryOf(listBatches, { query: { limit } }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined)
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <PageLoading height={120} />
    );
  const { batches } = data;
  if (batches.length === 0)
    return <p className={importsStyles['import-later']}>{t('imports.batches.none')}</p>;
  return (
    <>
      {undone && <UndoneNotice undone={undone} lookup={lookup} />}
      <BatchTable batches={batches} onUndone={setUndone} />
      {batches.length === limit && limit < MAX_LIMIT && (
        <Button variant="default" size="sm" onClick={() => setLimit(MAX_LIMIT)}>
          {t('imports.batches.more')}
        </Button>
      )}
    </>
  );
}

function BatchTable({
  batches,
  onUndone,
}: {
  batches: readonly Batch[];
  onUndone: (undone: BatchUndoResult) => void;
}) {
  const { t } = useTranslation();
  const authorName = useAuthorName();
  const actor = useActor();
  const may = useMay();
  // Offices and communes may undo their own imports only.
  const mayUndo = ({ author }: Batch) =>
    may('import-entries') && (actor.role === 'coordinator' || author === actor.id);
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} import-batches`}
      data-part="card-table"
      data-columns="many"
    >
      <caption className="visually-hidden">{t('imports.batches.caption')}</caption>
      <thead>
        <tr>
          {(['at', 'who', 'file', 'entries', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`imports.batches.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {batches
          .filter(({ kind }) => kind === 'import')
          .map((batch) => (
            <BatchRow
              key={batch.id}
              batch={batch}
              undoing={batches.find(({ id }) => id === batch.undoneBy)}
              authorName={authorName}
              mayUndo={mayUndo(batch)}
              onUndone={onUndone}
            />
          ))}
      </tbody>
    </table>
  );
}
