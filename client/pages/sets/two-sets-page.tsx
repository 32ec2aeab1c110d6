import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { SetChoice } from '../../features/sets/two-sets/set-choice.tsx';
import { SetSide } from '../../features/sets/two-sets/set-side.tsx';
import styles from '../../features/sets/two-sets/two-sets.module.css';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/xa/$communeId/hai-bo');

/** One commune under two criteria sets side by side. Only on request (R10); results of the two sets are never combined. */
export function TwoSetsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { communeId } = route.useParams();
  const { set: first, on } = useView();
  const { bo2 } = route.useSearch();
  const [commune, list] = useSuspenseQueries({
    queries: [queryOf(readCommune, { params: { communeId } }), queryOf(listCriteriaSets, {})],
  });
  const sets = list.data.criteriaSets;
  const second = bo2 ?? sets.find(({ id }) => id !== first)?.id;
  const choose = (name: 'bo' | 'bo2') => (id: string) =>
    void navigate({ to: '.', search: (search) => ({ ...search, [name]: id }), replace: true });
  return (
    <>
      <PageHeading
        title={t('sets.side.title', { name: commune.data.name })}
        subtitle={
          <>
            {t('sets.side.on', { on: format.date(on) })}
            {' · '}
            <PageLink to="/xa/$communeId" params={{ communeId }} inherit underline="always">
              {t('sets.side.back', { name: commune.data.name })}
            </PageLink>
          </>
        }
      />
      {second === undefined ? (
        <EmptyNotice title={t('sets.side.onlyOne')} />
      ) : (
        <>
          <div className={`${styles['two-sets-choice']} no-print`}>
            <SetChoice label={t('sets.side.first')} sets={sets} value={first} onChange={choose('bo')} />
            <SetChoice label={t('sets.side.second')} sets={sets} value={second} onChange={choose('bo2')} />
          </div>
          <p className={styles['two-sets-note']} role="note">
            {t('sets.side.note')}
          </p>
          <div className={styles['two-sets']}>
            <Side communeId={communeId} setId={first} />
            <Side communeId={communeId} setId={second} />
          </div>
        </>
      )}
    </>
  );
}

function Side({ communeId, setId }: { communeId: string; setId: string }) {
  const { on, knownAt } = useView();
  const view = { set: setId, on, knownAt };
  const { data: standing } = useSuspenseQuery(queryOf(readStanding, { params: { communeId }, query: view }));
  const { data: set } = useSuspenseQuery(queryOf(readCriteriaSet, { params: { setId }, query: { knownAt } }));
  return <SetSide set={set} standing={standing} />;
}
