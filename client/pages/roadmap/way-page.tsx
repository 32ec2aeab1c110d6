import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { listWays, readWay } from '#shared/contract/roadmap/ways.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type LocalDate, stepEndOf } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useView, type View } from '../../api/view.ts';
import { CommuneWay } from '../../features/roadmap/roadmap/commune-way.tsx';
import { DeadlineChoice } from '../../features/roadmap/roadmap/deadline-choice.tsx';
import { DistrictWay } from '../../features/roadmap/roadmap/district-way.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/lo-trinh');

/** What is missing, by how much, and whether it will be there in time: of one commune, or of the district. */
export function WayPage() {
  const navigate = useNavigate();
  const view = useView();
  const search = route.useSearch();
  const deadline = useDeferredValue(search.han) ?? stepEndOf(view.on, 'year');
  const communeId = useDeferredValue(search.xa);
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const choose = (han: LocalDate) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, han }), replace: true, resetScroll: false });
  const choice = <DeadlineChoice deadline={deadline} on={view.on} set={set} onChoose={choose} />;
  const shared = { view, set, deadline, choice };
  return (
    <Stack gap="md">
      {communeId === undefined ? (
        <DistrictPart {...shared} />
      ) : (
        <CommunePart key={communeId} communeId={communeId} {...shared} />
      )}
    </Stack>
  );
}

interface PartProps {
  view: View;
  set: CriteriaSet;
  deadline: LocalDate;
  /** Of another deadline. */
  choice: ReactNode;
}

function DistrictPart({ view, set, deadline, choice }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: board } = useSuspenseQuery(queryOf(readBoard, { query: view }));
  const { data: ways } = useSuspenseQuery(queryOf(listWays, { query: { ...view, deadline } }));
  return (
    <>
      <WayHeading title={t('way.title')} {...{ view, set, deadline }} />
      {choice}
      {board.communes.length === 0 ? (
        <EmptyNotice title={t('board.empty.noCommunes', { on: format.date(view.on) })} />
      ) : (
        <DistrictWay ways={ways} board={board} set={set} />
      )}
    </>
  );
}

function CommunePart({ communeId, view, set, deadline, choice }: PartProps & { communeId: string }) {
  const { t } = useTranslation();
  const { data: way } = useSuspenseQuery(
    queryOf(readWay, { params: { communeId }, query: { ...view, deadline } }),
  );
  return (
    <>
      <WayHeading title={t('way.ofCommune', { name: way.name })} {...{ view, set, deadline }} />
      {choice}
      <p className="way-links no-print">
        <PageLink to="." search={(search) => ({ ...search, xa: undefined })} underline="always">
          {t('way.allCommunes')}
        </PageLink>
        {' · '}
        <PageLink to="/xa/$communeId" params={{ communeId }} underline="always">
          {t('way.toCommune', { name: way.name })}
        </PageLink>
      </p>
      <CommuneWay way={way} set={set} />
    </>
  );
}

function WayHeading({ title, view, set, deadline }: Omit<PartProps, 'choice'> & { title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const subtitle = t('way.subtitle', {
    set: set.shortTitle,
    on: format.date(view.on),
    deadline: format.date(deadline),
  });
  return <PageHeading title={title} subtitle={subtitle} />;
}
