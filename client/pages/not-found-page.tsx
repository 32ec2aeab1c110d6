import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/layout/page-heading.tsx';
import { PageLink } from '../ui/layout/page-link.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      <PageHeading title={t('shell.notFound.title')} />
      <Text>{t('shell.notFound.detail')}</Text>
      <PageLink to="/">{t('shell.notFound.home')}</PageLink>
    </Stack>
  );
}
