import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import questionStyles from '../../../../ui/form/confirmation/question.module.css';
import { useQuestionFocus } from '../../../../ui/form/confirmation/use-question-focus.ts';
import styles from '../frame/around-grid.module.css';
import { DoubtLines } from './doubt-lines.tsx';
import type { DoubtfulInput } from './doubtful-input.ts';

/** `keep`: records all as pasted; `ask`: pastes, and the doubtful cells wait for an answer each; `cancel`: pastes nothing. */
export type PasteAnswer = 'keep' | 'ask' | 'cancel';

interface PasteDoubtsProps {
  doubtful: readonly DoubtfulInput[];
  total: number;
  onAnswer: (answer: PasteAnswer) => void;
}

/** Asks about the doubtful figures of a block before anything is entered, then returns the focus to the grid. */
export function PasteDoubts({ doubtful, total, onAnswer }: PasteDoubtsProps) {
  const { t } = useTranslation();
  const id = useId();
  const cancel = useQuestionFocus<HTMLButtonElement>();
  const count = doubtful.length;
  return (
    <div
      className={`${questionStyles['question']} ${styles['grid-question']}`}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onAnswer('cancel')}
    >
      <Text id={id} fw={600}>
        {t('grid.doubt.pasteTitle', { count, total })}
      </Text>
      <DoubtLines inputs={doubtful} />
      <Group gap="xs">
        <Button ref={cancel} size="sm" onClick={() => onAnswer('cancel')}>
          {t('common.cancel')}
        </Button>
        <Button size="sm" variant="default" onClick={() => onAnswer('ask')}>
          {t('grid.doubt.pasteAsk', { count })}
        </Button>
        <Button size="sm" variant="default" onClick={() => onAnswer('keep')}>
          {t('grid.doubt.pasteKeep', { count })}
        </Button>
      </Group>
    </div>
  );
}
