import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useActor, useMay } from '../../api/session.ts';
import { useView, useWorkspace } from '../../api/view.ts';
import { useRecordedEntries } from '../../features/record/grid/editing/use-recorded-entries.ts';
import styles from '../../features/record/grid/frame/around-grid.module.css';
import { DayBanner } from '../../features/record/grid/frame/day-banner.tsx';
import { keepEntryDay, readEntryDay } from '../../features/record/grid/frame/entry-day.ts';
import { EntryGrid } from '../../features/record/grid/frame/entry-grid.tsx';
import type { GridSearch } from '../../features/record/grid/frame/grid-search.ts';
import { GridToolbar } from '../../features/record/grid/frame/grid-toolbar.tsx';
import { ImportLink } from '../../features/record/grid/frame/import-link.tsx';
import {
  type GridLayout,
  layOutGrid,
  recordableCommunes,
  recordableCriteria,
} from '../../features/record/grid/navigation/grid-layout.ts';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/nhap-so-lieu');

export function GridPage() {
  const { t } = useTranslation();
  const may = useMay();
  if (may('import-entries')) return <Entry />;
  return (
    <>
      <PageHeading title={t('shell.nav.entry')} />
      <EmptyNotice title={t('grid.notAllowed.title')} detail={t('grid.notAllowed.detail')} />
    </>
  );
}

function Entry() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const actor = useActor();
  const view = useView();
  const search = route.useSearch();
  const { today } = useWorkspace();
  const on = search.den ?? readEntryDay(actor.id, today) ?? view.on;
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const { data: units } = useSuspenseQuery(queryOf(listCommunes, { query: { on } }));
  const { xa, 'chi-tieu': codes } = search;
  const layout = useMemo(
    () => layOutGrid({ set, communes: units.communes, actor, search: { xa, 'chi-tieu': codes }, on }),
    [set, units.communes, actor, xa, codes, on],
  );
  const change = (next: GridSearch & { bo?: string }) => {
    if (next.den !== undefined) keepEntryDay(actor.id, next.den);
    void navigate({ to: '.', search: (kept) => ({ ...kept, ...next }), replace: true, resetScroll: false });
  };
  const [isDayUnclear, setIsDayUnclear] = useState(false);
  usePreloadWaitingPage();
  return (
    <div className={styles['grid-page']}>
      <div className={styles['grid-top']}>
        <div className={styles['grid-title']}>
          <PageHeading
            title={t('shell.nav.entry')}
            subtitle={<EntrySubtitle set={set} on={isDayUnclear ? undefined : on} />}
          />
        </div>
        <GridToolbar
          layout={layout}
          communes={recordableCommunes(actor, units.communes)}
          criteria={recordableCriteria(actor, set)}
          search={search}
          onChange={change}
          onUnclearDay={setIsDayUnclear}
        />
        <ImportLink search={{ ...search, den: on }} />
      </div>
      {isDayUnclear ? <UnclearDay on={on} /> : <Figures layout={layout} />}
    </div>
  );
}

/** The day of the figures; also the set, if there is no field that shows it. */
function EntrySubtitle({ set, on }: { set: CriteriaSet; on: LocalDate | undefined }) {
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const hasSetField = (data?.criteriaSets.length ?? 0) > 1;
  return (
    <>
      {!hasSetField && <div>{set.shortTitle}</div>}
      {on !== undefined && <DayBanner on={on} place="heading" />}
    </>
  );
}

/** Replaces the grid while the date field is invalid, so that nothing is recorded for the wrong date. */
function UnclearDay({ on }: { on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="alert">
      <EmptyNotice
        title={t('grid.unclearDay.title')}
        detail={t('grid.unclearDay.detail', { on: format.date(on) })}
      />
    </div>
  );
}

// In milliseconds; gives way to the requests of the grid.
const IDLE = 1500;

/** Preloads the page of waiting edits and the commune names, so that the page opens without a connection. */
function usePreloadWaitingPage(): void {
  const router = useRouter();
  useQuery(queryOf(listCommunes, { query: {} }));
  useEffect(() => {
    const timer = setTimeout(() => void router.preloadRoute({ to: '/nhap-so-lieu/cho' }), IDLE);
    return () => clearTimeout(timer);
  }, [router]);
}

function Figures({ layout }: { layout: GridLayout }) {
  const { t } = useTranslation();
  if (layout.lines.length === 0 || layout.communes.length === 0)
    return <EmptyNotice title={t('grid.empty.title')} detail={t('grid.empty.detail')} />;
  return <RecordedFigures layout={layout} />;
}

function RecordedFigures({ layout }: { layout: GridLayout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recorded, error, retry } = useRecordedEntries(layout);
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (recorded === undefined) return <PageLoading height={480} />;
  const [commune] = layout.communes;
  const [indicator] = layout.indicators;
  const about =
    layout.communes.length === 1
      ? t('shell.page.commune', { name: commune?.name ?? '' })
      : layout.indicators.length === 1
        ? t('grid.label.indicator', { code: indicator?.code ?? '' })
        : t('grid.label.matrix', { communes: layout.communes.length, indicators: layout.indicators.length });
  return (
    <EntryGrid
      layout={layout}
      recorded={recorded}
      label={t('grid.label.grid', { about, on: format.date(layout.on) })}
    />
  );
}
