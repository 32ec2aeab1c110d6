import { Button, Group, Text } from '@mantine/core';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './question.module.css';
import { swallowRepeat } from './swallow-repeat.ts';
import { useQuestionFocus } from './use-question-focus.ts';

export interface ConfirmationRequest {
  title: string;
  /** Consequences in whole sentences. */
  consequence: ReactNode;
  /** Label of the confirm button. */
  confirm: string;
  /** Label of the dismiss button; "Hủy" (cancel) by default. */
  dismiss?: string;
  onConfirm: () => void;
  onDismiss?: (() => void) | undefined;
}

interface QuestionProps {
  request: ConfirmationRequest;
  onDismiss: () => void;
}

/**
 * Confirmation question. The dismiss button gets the focus; afterwards the focus returns to the previous element. Escape dismisses
 * it. Neither a double click on the button that asked nor one on an answer counts twice.
 */
export function Question({ request, onDismiss }: QuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const dismissButton = useQuestionFocus<HTMLButtonElement>();
  const answer = (act: () => void) => (event: MouseEvent) => {
    // The second click of the one that opened the question, if a button of the question appeared under the pointer.
    if (event.detail > 1) return;
    swallowRepeat(event);
    act();
  };
  return (
    <div
      className={styles['question']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Neither the panel nor the grid around it shall take it too.
        event.nativeEvent.stopImmediatePropagation();
        onDismiss();
      }}
      data-part="question"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
    >
      <Text id={id} fw={600}>
        {request.title}
      </Text>
      <Text id={`${id}-text`} component="div" size="sm">
        {request.consequence}
      </Text>
      <Group gap="xs">
        <Button size="sm" color="red.9" onClick={answer(request.onConfirm)}>
          {request.confirm}
        </Button>
        <Button ref={dismissButton} size="sm" variant="default" onClick={answer(onDismiss)}>
          {request.dismiss ?? t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}
