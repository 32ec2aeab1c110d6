import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { useDoubtWords } from '../../values/use-doubt-words.ts';
import questionStyles from '../confirmation/question.module.css';

interface DoubtQuestionProps {
  doubts: readonly Doubt[];
  measure: Measure | undefined;
  isSending: boolean;
  /** Records the figure as it is. */
  onKeep: () => void;
  /** Returns to the figure. */
  onCorrect: () => void;
}

/** Asks about a doubtful figure that is not recorded yet. "Correct" gets the focus, so that Enter records nothing by mistake. */
export function DoubtQuestion({ doubts, measure, isSending, onKeep, onCorrect }: DoubtQuestionProps) {
  const { t } = useTranslation();
  const words = useDoubtWords();
  const id = useId();
  const correct = useRef<HTMLButtonElement>(null);
  useEffect(() => correct.current?.focus(), []);
  return (
    <div
      className={questionStyles['question']}
      data-part="doubt-question"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-doubts`}
    >
      <Text id={id} fw={600}>
        {t('problem.doubt.title')}
      </Text>
      <div id={`${id}-doubts`}>
        {doubts.map((doubt) => (
          <Text key={doubt.name} size="sm">
            {words(doubt, measure)}
          </Text>
        ))}
      </div>
      <Group gap="xs">
        <Button ref={correct} size="sm" onClick={onCorrect}>
          {t('problem.doubt.correct')}
        </Button>
        <Button size="sm" variant="default" aria-disabled={isSending} onClick={() => !isSending && onKeep()}>
          {t('problem.doubt.keep')}
        </Button>
      </Group>
    </div>
  );
}
