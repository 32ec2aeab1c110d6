import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { listEntries } from '#shared/contract/record/entries.ts';
import { mayOnOne } from '#shared/domain/people/permissions.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { call } from '../../../../api/call.ts';
import { metaOf, queryOf } from '../../../../api/query.ts';
import { useSession } from '../../../../api/session.ts';
import { useAnnulPanel } from '../../../../ui/annulments/use-annul-panel.tsx';
import { MoreButton } from '../../../../ui/layout/buttons/more-button.tsx';
import { PageLoading } from '../../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from './entry-history.module.css';
import { readHistory } from './history-line.ts';
import { HistoryTable } from './history-table.tsx';

const PAGE = 20;

interface EntryHistoryProps {
  communeId: string;
  set: string;
  indicator: Indicator;
  on: LocalDate;
  /** The page shows the record as known now, so that entries can be annulled. */
  isLatest: boolean;
}

/** All entries of an indicator of a commune, including corrections and withdrawals (R8). */
export function EntryHistory(props: EntryHistoryProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const { communeId, set, indicator, isLatest } = props;
  const { actor } = useSession();
  const cell = { communeId, set, indicator: indicator.code };
  const mayAnnul = isLatest && actor !== null && mayOnOne(actor, 'annul-entries', cell);
  const annulling = useAnnulPanel(mayAnnul);
  const history = useHistory(props);
  const lines = readHistory(history.data?.pages.flatMap(({ entries }) => entries) ?? [], props.on);
  return (
    <section
      ref={annulling.list}
      tabIndex={-1}
      className={styles['entry-history']}
      data-part="entry-history"
      aria-labelledby={titleId}
    >
      <Title order={5} id={titleId}>
        {t('entries.history.title')}{' '}
        {lines.length > 1 && (
          <Text span size="sm" fw={400} c="dimmed">
            ({t('entries.history.count')})
          </Text>
        )}
      </Title>
      {history.isPending && <PageLoading height={80} />}
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && lines.length === 0 && <Text size="sm">{t('entries.history.none')}</Text>}
      {lines.length > 0 && (
        <HistoryTable
          lines={lines}
          measure={indicator}
          labelledBy={titleId}
          onAsk={mayAnnul ? annulling.ask : undefined}
        />
      )}
      <MoreButton pages={history} />
      {annulling.panel}
    </section>
  );
}

function useHistory({ communeId, set, indicator }: EntryHistoryProps) {
  const input = { params: { communeId }, query: { set, indicator: indicator.code, limit: PAGE } };
  return useInfiniteQuery({
    queryKey: [...queryOf(listEntries, input).queryKey, 'pages'],
    meta: metaOf(listEntries, input),
    queryFn: ({ pageParam: before, signal }) =>
      call(
        listEntries,
        { ...input, query: { ...input.query, ...(before !== null && { before }) } },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
