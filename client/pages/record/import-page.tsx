import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useActor, useMay } from '../../api/session.ts';
import { useView } from '../../api/view.ts';
import { BatchList } from '../../features/record/imports/batches/batch-list.tsx';
import type { ImportSearch } from '../../features/record/imports/import-search.ts';
import styles from '../../features/record/imports/imports.module.css';
import { ImportJourney } from '../../features/record/imports/journey/import-journey.tsx';
import { TemplateDownload } from '../../features/record/imports/journey/template-download.tsx';
import { makeLookup } from '../../features/record/imports/lookup.ts';
import { SetField } from '../../features/record/imports/reading/set-field.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';

const route = getRouteApi('/nhap-so-lieu/tep');

/** Import of figures from spreadsheets, and the list of earlier imports. */
export function ImportPage() {
  const { t } = useTranslation();
  const may = useMay();
  const view = useView();
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const { data: units } = useSuspenseQuery(queryOf(listCommunes, { query: {} }));
  const lookup = useMemo(() => makeLookup(set, units.communes), [set, units.communes]);
  return (
    <>
      <PageHeading
        title={t('imports.title')}
        subtitle={t('imports.subtitle', { set: set.shortTitle })}
        actions={<ToGrid />}
      />
      {may('import-entries') ? (
        <Import lookup={lookup} />
      ) : (
        <EmptyNotice title={t('imports.notAllowed.title')} detail={t('imports.notAllowed.detail')} />
      )}
      <section className={styles['import-step']} aria-labelledby="import-batches">
        <h2 id="import-batches">{t('imports.batches.title')}</h2>
        <BatchList lookup={lookup} />
      </section>
    </>
  );
}

function ToGrid() {
  const { t } = useTranslation();
  const { den, xa } = route.useSearch();
  return (
    <PageLink to="/nhap-so-lieu" search={(kept) => ({ ...kept, den, xa })}>
      {t('imports.toGrid')}
    </PageLink>
  );
}

function Import({ lookup }: { lookup: ReturnType<typeof makeLookup> }) {
  const navigate = useNavigate();
  const actor = useActor();
  const view = useView();
  const { den, xa } = route.useSearch();
  const [round, setRound] = useState(0);
  const day = den ?? view.on;
  const communes =
    actor.role === 'commune'
      ? lookup.communes.filter(({ id }) => actor.communes.includes(id))
      : lookup.communes;
  const change = (next: ImportSearch & { bo?: string }) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, ...next }), replace: true, resetScroll: false });
  return (
    <>
      <SetField set={lookup.set.id} onChange={(bo) => change({ bo })} />
      <ImportJourney
        key={round}
        lookup={lookup}
        day={day}
        onDay={(on) => change({ den: on })}
        template={
          <TemplateDownload set={lookup.set.id} on={day} communes={communes} commune={xa} onChange={change} />
        }
        onNext={() => setRound(round + 1)}
      />
    </>
  );
}
