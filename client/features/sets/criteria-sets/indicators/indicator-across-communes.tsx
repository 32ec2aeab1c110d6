import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { queryOf } from '../../../../api/query.ts';
import { useView, type View } from '../../../../api/view.ts';
import { EmptyNotice } from '../../../../ui/layout/empty-notice.tsx';
import { PageLoading } from '../../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { CommuneResults } from './commune-results.tsx';

interface IndicatorAcrossCommunesProps {
  setId: string;
  indicator: Indicator;
}

/** Results of all communes for one indicator. Loads every standing, so render it only while open. */
export function IndicatorAcrossCommunes({ setId, indicator }: IndicatorAcrossCommunesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { on, knownAt } = useView();
  const { communes, standings, isPending, failed, retry } = useStandings({ set: setId, on, knownAt });
  if (failed) return <ProblemNotice error={failed} onRetry={retry} />;
  if (isPending) return <PageLoading height={220} />;
  if (communes.length === 0) {
    return (
      <EmptyNotice
        title={t('criteria.across.noCommune', { date: format.date(on) })}
        detail={t('criteria.across.noCommuneDetail')}
      />
    );
  }
  const results = standings.flatMap(({ communeId, name, criteria }) => {
    const judged = criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === indicator.code);
    return judged ? [{ communeId, name, judged }] : [];
  });
  return (
    <CommuneResults
      title={t('criteria.across.title', { code: indicator.code, date: format.date(on) })}
      indicator={indicator}
      results={results}
    />
  );
}

function useStandings(view: View) {
  const list = useQuery(queryOf(listCommunes, { query: { on: view.on } }));
  const communes = list.data?.communes ?? [];
  const queries = useQueries({
    queries: communes.map(({ id }) => queryOf(readStanding, { params: { communeId: id }, query: view })),
  });
  const all = [list, ...queries];
  return {
    communes,
    standings: queries.flatMap(({ data }) => data ?? []),
    isPending: all.some((query) => query.isPending),
    failed: all.find((query) => query.isError && query.data === undefined)?.error,
    retry: () => all.filter((query) => query.isError).forEach((query) => void query.refetch()),
  };
}
