import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface LeaveQuestionProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before what was typed is lost. Staying returns the focus to where it was. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const stayButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    stayButton.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div className="leave-question" role="alertdialog" aria-labelledby={titleId}>
      <Text id={titleId} fw={600}>
        {t('entries.leave.title')}
      </Text>
      <Group gap="xs">
        <Button ref={stayButton} size="sm" onClick={onStay}>
          {t('entries.leave.stay')}
        </Button>
        <Button size="sm" variant="default" onClick={onLeave}>
          {t('entries.leave.discard')}
        </Button>
      </Group>
    </div>
  );
}
