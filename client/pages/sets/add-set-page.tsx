import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { SetFileForm } from '../../features/sets/set-files/set-file-form.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';

/** Adds a criteria set or a revision from a file. */
export function AddSetPage() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <PageHeading title={t('sets.add.title')} />
      {may('administer-sets') ? (
        <AddSet />
      ) : (
        <EmptyNotice title={t('sets.add.forbidden')} detail={t('sets.add.forbiddenDetail')} />
      )}
    </>
  );
}

function AddSet() {
  const { t } = useTranslation();
  const [added, setAdded] = useState<{ id: string; title: string; revision: number }>();
  if (added !== undefined) {
    return (
      <div role="status">
        <Stack gap="sm" align="flex-start">
          <Text>{t('sets.add.done', { title: added.title, revision: added.revision })}</Text>
          <PageLink to="/tieu-chi/$setId" params={{ setId: added.id }}>
            {t('sets.add.openSet')}
          </PageLink>
          <PageLink to="/tieu-chi/ap-dung" search={(search) => ({ ...search, bo: added.id })}>
            {t('sets.add.assign')}
          </PageLink>
        </Stack>
      </div>
    );
  }
  return (
    <Stack gap="md">
      <Text>{t('sets.add.intro')}</Text>
      <SetFileForm onAdded={setAdded} />
    </Stack>
  );
}
