import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';

interface RecordButtonProps {
  code: string;
  entry: Entry | null;
  onOpen: () => void;
  /** Called on hover and focus, to preload the form. */
  onApproach: () => void;
}

export function RecordButton({ code, entry, onOpen, onApproach }: RecordButtonProps) {
  const { t } = useTranslation();
  const act = entry === null || isWithdrawal(entry) ? 'record' : 'correct';
  const Icon = act === 'record' ? IconPlus : IconPencil;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={14} aria-hidden />}
      aria-label={t(`entries.action.${act}For`, { code })}
      onClick={onOpen}
      onPointerEnter={onApproach}
      onFocus={onApproach}
    >
      {t(`entries.action.${act}`)}
    </Button>
  );
}
