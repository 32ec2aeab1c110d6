import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import questionStyles from '../../../../ui/form/confirmation/question.module.css';
import { useQuestionFocus } from '../../../../ui/form/confirmation/use-question-focus.ts';
import { useGrid } from '../cells/grid-context.ts';
import styles from '../frame/around-grid.module.css';
import type { PasteOutcome } from './paste-outcome.ts';

interface PasteQuestionProps {
  outcome: PasteOutcome;
  onAnswer: (isConfirmed: boolean) => void;
}

const MAX_EXAMPLES = 3;
const MAX_LENGTH = 40;

/** Asks whether to paste a block that looks misplaced, before anything is entered, then returns the focus to the grid. */
export function PasteQuestion({ outcome, onAnswer }: PasteQuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const cancel = useQuestionFocus<HTMLButtonElement>();
  const counts = { unread: outcome.unreadable.length, total: outcome.inputs.length };
  return (
    <div
      className={`${questionStyles['question']} ${styles['grid-question']}`}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
    >
      <Text id={id} fw={600}>
        {t('grid.paste.question', counts)}
      </Text>
      <Text size="sm">
        {t('grid.paste.examples')} <Examples outcome={outcome} />
      </Text>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => onAnswer(true)}>
          {t('grid.paste.anyway')}
        </Button>
        <Button ref={cancel} size="sm" onClick={() => onAnswer(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}

function Examples({ outcome }: Pick<PasteQuestionProps, 'outcome'>) {
  const { t } = useTranslation();
  const { communes } = useGrid().store.layout;
  const words = outcome.unreadable.slice(0, MAX_EXAMPLES).map(({ cell, text }) => {
    const { code } = cell.indicator;
    const of = communes.length > 1 ? `${code} – ${cell.commune.name}` : code;
    return t('grid.paste.example', {
      of,
      text: text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text,
    });
  });
  return <>{words.join('; ')}</>;
}
