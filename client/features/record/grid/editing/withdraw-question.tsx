import { Button, Group, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import questionStyles from '../../../../ui/form/confirmation/question.module.css';
import { Question } from '../../../../ui/form/confirmation/question.tsx';
import { useConfirmation } from '../../../../ui/form/confirmation/use-confirmation.ts';
import { useQuestionFocus } from '../../../../ui/form/confirmation/use-question-focus.ts';
import { useClose } from '../../../../ui/form/leaving/use-close.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from '../frame/around-grid.module.css';

interface WithdrawQuestionProps {
  count: number;
  onWithdraw: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for one reason for all withdrawn figures, then returns the focus to the grid. */
export function WithdrawQuestion({ count, onWithdraw, onCancel }: WithdrawQuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useQuestionFocus<HTMLTextAreaElement>();
  const confirmation = useConfirmation();
  const { form, fields, change, faults } = useForm({
    start: { reason: '' },
    check: ({ reason }) => ({
      reason: reason.trim() === '' ? t('problem.violation.withdrawal-needs-reason') : undefined,
    }),
    send: ({ reason }) => onWithdraw(reason.trim()),
  });
  const close = useClose(confirmation, form.ref, onCancel);
  return (
    <form
      {...form}
      className={`${questionStyles['question']} ${styles['grid-question']}`}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Text id={id} fw={600}>
        {t('grid.withdraw.title', { count })}
      </Text>
      <Text size="sm">{t('grid.withdraw.explain')}</Text>
      <Textarea
        ref={field}
        label={t('grid.withdraw.reason')}
        withAsterisk
        rows={2}
        value={fields.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={faults.reason}
      />
      {confirmation.request && <Question request={confirmation.request} onDismiss={confirmation.dismiss} />}
      <Group gap="xs">
        <Button type="submit" size="sm" color="red.9">
          {t('grid.act.withdraw')}
        </Button>
        <Button size="sm" variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
