import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { listSetAssignments } from '#shared/contract/sets/set-assignments.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { timelinesOf } from '#shared/domain/sets/set-assignment.ts';
import { hasEndedBy } from '#shared/domain/units/commune.ts';
import { queryOf } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useView } from '../../api/view.ts';
import { AssignmentForm } from '../../features/sets/set-assignments/assignment-form.tsx';
import { AssignmentHistory } from '../../features/sets/set-assignments/assignment-history.tsx';
import { TimelineTable } from '../../features/sets/set-assignments/timeline-table.tsx';
import type { DoneAssignment } from '../../features/sets/set-assignments/use-assignment.ts';
import { FloatingNotice } from '../../ui/layout/floating-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

/** Criteria sets of the communes over time, with a form to assign one for users who may. */
export function SetAssignmentsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayAssign = useMay()('administer-sets');
  const view = useView();
  const [done, setDone] = useState<DoneAssignment>();
  const [list, communeList, assignmentList] = useSuspenseQueries({
    queries: [
      queryOf(listCriteriaSets, {}),
      queryOf(listCommunes, { query: {} }),
      queryOf(listSetAssignments, { query: {} }),
    ],
  });
  const { criteriaSets: sets } = list.data;
  const { communes } = communeList.data;
  const { assignments } = assignmentList.data;
  const timelines = timelinesOf(assignments);
  // A commune that has ended stays listed if a set was assigned to it.
  const listed = communes.filter((commune) => !hasEndedBy(commune, view.on) || timelines.has(commune.id));
  const start = sets.find(({ id }) => id === view.set) ?? sets[0];
  const titleOf = (id: string) => sets.find((set) => set.id === id)?.shortTitle ?? id;
  return (
    <>
      <PageHeading title={t('sets.assign.title')} />
      <Stack gap="lg">
        <Text>{t('sets.assign.intro')}</Text>
        {mayAssign && start && (
          <section aria-labelledby="giao-bo">
            <Title order={2} size="h3" mb="xs" id="giao-bo">
              {t('sets.assign.start')}
            </Title>
            <AssignmentForm sets={sets} communes={communes} start={start} onDone={setDone} />
          </section>
        )}
        <section aria-labelledby="bo-hien-hanh">
          <Title order={2} size="h3" id="bo-hien-hanh">
            {t('sets.assign.now')}
          </Title>
          <TimelineTable communes={listed} timelines={timelines} sets={sets} />
        </section>
        {assignments.length > 0 && (
          <section aria-labelledby="cac-lan-giao">
            <Title order={2} size="h3" id="cac-lan-giao">
              {t('sets.assign.history')}
            </Title>
            <AssignmentHistory assignments={assignments} communes={communes} sets={sets} />
          </section>
        )}
      </Stack>
      <FloatingNotice onClose={() => setDone(undefined)}>
        {done && (
          <p>
            {t('sets.assign.done', {
              count: done.count,
              set: titleOf(done.set),
              date: format.date(done.validFrom),
            })}
          </p>
        )}
      </FloatingNotice>
    </>
  );
}
