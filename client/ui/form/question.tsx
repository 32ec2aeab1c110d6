import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './question.css';

/** Something to be asked before it is done. */
export interface Asked {
  title: string;
  /** What it leads to, in whole sentences. */
  consequence: ReactNode;
  /** The word on the button that does it. */
  confirm: string;
  /** The word on the button that does not; „Hủy“ when absent. */
  cancel?: string;
  onConfirm: () => void;
}

interface QuestionProps {
  asked: Asked;
  onCancel: () => void;
}

/** Asks before something is taken away. The focus is on the way out, and returns to where it was. */
export function Question({ asked, onCancel }: QuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const cancelButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancelButton.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div className="question" role="alertdialog" aria-labelledby={id} aria-describedby={`${id}-text`}>
      <Text id={id} fw={600}>
        {asked.title}
      </Text>
      <Text id={`${id}-text`} component="div" size="sm">
        {asked.consequence}
      </Text>
      <Group gap="xs">
        <Button size="sm" color="red.9" onClick={asked.onConfirm}>
          {asked.confirm}
        </Button>
        <Button ref={cancelButton} size="sm" variant="default" onClick={onCancel}>
          {asked.cancel ?? t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}
