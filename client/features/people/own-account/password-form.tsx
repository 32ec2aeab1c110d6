import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOwnPassword } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { useActor } from '../../../api/session.ts';
import { NewPasswordField, usePasswordFault } from '../../../ui/form/fields/new-password-field.tsx';
import { PasswordField } from '../../../ui/form/fields/password-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import styles from './own-account.module.css';

interface PasswordFormProps {
  /** Whether the present password is temporary, so that someone else knows it. */
  isTemporary?: boolean;
}

export function PasswordForm({ isTemporary = false }: PasswordFormProps) {
  const { t } = useTranslation();
  const actor = useActor();
  const { form, bind, isDone, isSending, problem } = usePasswordChange(actor.id);
  return (
    <form {...form} className={styles['own-form']}>
      {/* Lets password managers assign the password to its user name. */}
      <input type="text" name="username" autoComplete="username" value={actor.id} readOnly hidden />
      <PasswordField
        {...bind('current')}
        label={isTemporary ? t('session.ownPassword.temporary') : t('session.ownPassword.current')}
        autoComplete="current-password"
      />
      <NewPasswordField {...bind('next')} label={t('session.ownPassword.next')} username={actor.id} />
      {problem && <ProblemNotice error={problem} />}
      <SendButton isSending={isSending}>{t('session.ownPassword.change')}</SendButton>
      <Text role="status" size="sm">
        {isDone && t('session.ownPassword.done')}
      </Text>
    </form>
  );
}

function usePasswordChange(username: string) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(changeOwnPassword);
  const passwordFault = usePasswordFault();
  const [isDone, setIsDone] = useState(false);
  const changing = useTextForm({
    start: { current: '', next: '' },
    // The current password alone is typed again in a moment.
    leaving: { isWorth: ({ next }) => next !== '' },
    check: ({ current, next }) => ({
      current: current === '' ? t('session.missing.password') : undefined,
      next:
        passwordFault(next, username) ??
        (next === current ? t('problem.violation.password-unchanged') : undefined),
    }),
    send: async (body) => {
      setIsDone(false);
      await call(changeOwnPassword, { body });
      changing.restart();
      setIsDone(true);
      await invalidate();
    },
  });
  return { ...changing, isDone };
}
