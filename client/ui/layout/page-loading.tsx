import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Placeholder for a page or part that is loading; `height` in pixels. */
export function PageLoading({ height = 480 }: { height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" role="status" mih={height}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton height={30} width="min(20rem, 70%)" />
      <Skeleton height={Math.max(height - 46, 20)} />
    </Stack>
  );
}
