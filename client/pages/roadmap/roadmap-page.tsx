import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { listRoadmaps, readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type LocalDate, stepEndOf } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useView, type View } from '../../api/view.ts';
import { CommuneRoadmap } from '../../features/roadmap/roadmap/commune-roadmap.tsx';
import { DeadlineChoice } from '../../features/roadmap/roadmap/deadline-choice.tsx';
import { DistrictRoadmap } from '../../features/roadmap/roadmap/district-roadmap.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/lo-trinh');

/** Missing indicators, their shortfalls, and whether they will be met in time: of one commune or of the district. */
export function RoadmapPage() {
  const navigate = useNavigate();
  const view = useView();
  const { xa: chosenCommune, han: chosenDeadline } = route.useSearch();
  const deadline = useDeferredValue(chosenDeadline) ?? stepEndOf(view.on, 'year');
  const communeId = useDeferredValue(chosenCommune);
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const choose = (day: LocalDate) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, han: day }), replace: true, resetScroll: false });
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
  /** The field to choose another deadline. */
  choice: ReactNode;
}

function DistrictPart({ view, set, deadline, choice }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: board } = useSuspenseQuery(queryOf(readBoard, { query: view }));
  const { data: roadmaps } = useSuspenseQuery(queryOf(listRoadmaps, { query: { ...view, deadline } }));
  return (
    <>
      <RoadmapHeading title={t('roadmap.title')} {...{ view, set, deadline }} />
      {choice}
      {board.communes.length === 0 ? (
        <EmptyNotice title={t('board.empty.noCommunes', { on: format.date(view.on) })} />
      ) : (
        <DistrictRoadmap roadmaps={roadmaps} board={board} set={set} />
      )}
    </>
  );
}

function CommunePart({ communeId, view, set, deadline, choice }: PartProps & { communeId: string }) {
  const { t } = useTranslation();
  const { data: roadmap } = useSuspenseQuery(
    queryOf(readRoadmap, { params: { communeId }, query: { ...view, deadline } }),
  );
  return (
    <>
      <RoadmapHeading title={t('roadmap.ofCommune', { name: roadmap.name })} {...{ view, set, deadline }} />
      {choice}
      <p className="no-print">
        <PageLink to="." search={(search) => ({ ...search, xa: undefined })} underline="always">
          {t('roadmap.allCommunes')}
        </PageLink>
        {' · '}
        <PageLink to="/xa/$communeId" params={{ communeId }} underline="always">
          {t('roadmap.toCommune', { name: roadmap.name })}
        </PageLink>
      </p>
      <CommuneRoadmap roadmap={roadmap} set={set} />
    </>
  );
}

function RoadmapHeading({ title, view, set, deadline }: Omit<PartProps, 'choice'> & { title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const subtitle = t('roadmap.subtitle', {
    set: set.shortTitle,
    on: format.date(view.on),
    deadline: format.date(deadline),
  });
  return <PageHeading title={title} subtitle={subtitle} />;
}
