import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AuditFilter, listAudit } from '#shared/contract/trust/audit.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import { call } from '../../../api/call.ts';
import { metaOf, queryOf } from '../../../api/query.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLoading } from '../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import auditStyles from './audit.module.css';
import { AuditRow } from './audit-row.tsx';
import { useFieldWords } from './use-field-words.ts';
import { useKnownNames } from './use-known-names.ts';
import { useSentence } from './use-sentence.ts';

const PAGE = 50;

/** Audit records, newest first, loaded page by page. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useFound(filter);
  const records = found.data?.pages.flatMap((page) => page.records) ?? [];
  if (found.isPending) return <PageLoading height={400} />;
  if (found.data === undefined) {
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (records.length === 0) {
    return <EmptyNotice title={t('audit.list.none')} detail={t('audit.list.noneDetail')} />;
  }
  const words = { number: format.number(records.length) };
  return (
    <div aria-busy={found.isPlaceholderData}>
      <p className={auditStyles['audit-shown']} role="status">
        {found.hasNextPage ? t('audit.list.shown', words) : t('audit.list.shownAll', words)}
      </p>
      <AuditTable records={records} />
      {found.isError && <ProblemNotice error={found.error} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          aria-disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('audit.list.more')}
        </Button>
      )}
    </div>
  );
}

function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  const { t } = useTranslation();
  const names = useKnownNames(records);
  const fields = useFieldWords(names);
  const sentenceOf = useSentence(names, fields);
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${auditStyles['audit-table']}`}
      data-part="card-table"
    >
      <caption className="visually-hidden">{t('audit.list.caption')}</caption>
      <thead>
        <tr>
          {(['at', 'who', 'what', 'where'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`audit.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <AuditRow
            key={record.seq}
            record={record}
            sentence={sentenceOf(record)}
            names={names}
            fields={fields}
          />
        ))}
      </tbody>
    </table>
  );
}

function useFound(filter: AuditFilter) {
  const query = { ...filter, limit: PAGE };
  return useInfiniteQuery({
    queryKey: [...queryOf(listAudit, { query }).queryKey, 'pages'],
    meta: metaOf(listAudit, { query }),
    queryFn: ({ pageParam: before, signal }) =>
      call(listAudit, { query: { ...query, ...(before !== null && { before }) } }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
