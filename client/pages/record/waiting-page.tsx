import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { WaitingList } from '../../features/record/grid/waiting/waiting-list.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';

/** Items in this browser that the server has not recorded yet. Offline, communes may appear by code only. */
export function WaitingPage() {
  const { t } = useTranslation();
  const { data } = useQuery(queryOf(listCommunes, { query: {} }));
  return (
    <>
      <PageHeading title={t('grid.waiting.title')} subtitle={t('grid.waiting.subtitle')} />
      <Stack gap="md">
        <WaitingList communes={data?.communes ?? []} />
        <PageLink to="/nhap-so-lieu">{t('grid.waiting.toGrid')}</PageLink>
      </Stack>
    </>
  );
}
