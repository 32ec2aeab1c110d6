import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreButtonProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Loads the next page of a list; absent after the last one. */
export function MoreButton({ pages }: MoreButtonProps) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <Button
      size="xs"
      variant="default"
      mt="xs"
      aria-disabled={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {t('entries.history.more')}
    </Button>
  );
}
