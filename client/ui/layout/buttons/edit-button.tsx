import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface EditButtonProps {
  /** Name of the row, for screen readers. */
  name: string;
  onClick: () => void;
}

/** Opens the edit form of a row. */
export function EditButton({ name, onClick }: EditButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPencil size={14} aria-hidden />}
      aria-label={t('administration.form.editNamed', { name })}
      onClick={onClick}
    >
      {t('administration.form.edit')}
    </Button>
  );
}
