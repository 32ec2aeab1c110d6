import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { isEdit } from '../../../../outbox/edit.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import questionStyles from '../../../../ui/form/confirmation/question.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './around-grid.module.css';
import { confirmDay } from './entry-day.ts';

interface DayQuestionProps {
  account: string;
  on: LocalDate;
  /** The day that pages open with. */
  opensOn: LocalDate;
}

/**
 * Asks once whether figures are meant for an unusual day. It does not take the focus: typing goes on, and the figures wait, shown
 * in their cells, until it is answered.
 */
export function DayQuestion({ account, on, opensOn }: DayQuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const waiting = useWaiting()
    .own.filter(isEdit)
    .filter(({ obstacle, input }) => obstacle?.kind === 'unconfirmed-day' && input.body.effectiveOn === on);
  if (waiting.length === 0) return null;
  const ids = waiting.map((edit) => edit.id);
  const words = { on: format.date(on), usual: format.date(opensOn), count: waiting.length };
  const confirm = () => {
    confirmDay(account, on);
    outbox.retry(ids);
  };
  return (
    <div
      className={`${questionStyles['question']} ${styles['grid-question']} ${styles['day-question']}`}
      data-part="day-question"
      role="alert"
      aria-labelledby={id}
    >
      <Text id={id} fw={600}>
        {t('grid.day.question', words)}
      </Text>
      <Text size="sm">{t('grid.day.detail', words)}</Text>
      <Group gap="xs">
        <Button size="sm" onClick={confirm}>
          {t('grid.day.confirm', words)}
        </Button>
        <Button size="sm" variant="default" onClick={() => outbox.discard(ids)}>
          {t('grid.day.discard', words)}
        </Button>
      </Group>
    </div>
  );
}
