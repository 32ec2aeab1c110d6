import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GridSearch } from './grid-search.ts';

const ButtonLink = createLink(Button<'a'>);

export function ImportLink({ search: { den, xa } }: { search: GridSearch }) {
  const { t } = useTranslation();
  return (
    <ButtonLink
      component="a"
      to="/nhap-so-lieu/tep"
      search={(kept) => ({ ...kept, den, xa, 'chi-tieu': undefined })}
      variant="default"
      className="no-print"
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
    >
      {t('grid.fromFile')}
    </ButtonLink>
  );
}
