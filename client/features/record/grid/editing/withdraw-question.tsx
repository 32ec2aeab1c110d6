import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../../ui/form/question.css';
import styles from '../frame/around-grid.module.css';

interface WithdrawQuestionProps {
  count: number;
  onWithdraw: (reason: string) => void;
  onCancel: () => void;
}

/** Asks once why figures are withdrawn, however many; the focus returns to the grid. */
export function WithdrawQuestion({ count, onWithdraw, onCancel }: WithdrawQuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (reason.trim() === '') field.current?.focus();
    else onWithdraw(reason.trim());
  };
  return (
    <form
      className={`question ${styles['grid-question']}`}
      role="alertdialog"
      aria-labelledby={id}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      noValidate
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
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={hasTried && reason.trim() === '' && t('problem.violation.withdrawal-needs-reason')}
      />
      <Group gap="xs">
        <Button type="submit" size="sm" color="red.9">
          {t('grid.act.withdraw')}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
