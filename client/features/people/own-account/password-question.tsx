import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../../api/session.ts';
import { PasswordField } from '../../../ui/form/fields/password-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import styles from './own-account.module.css';

interface PasswordQuestionProps {
  /** Button label. */
  words: string;
  send: (body: { password: string }) => Promise<unknown>;
  onCancel?: (() => void) | undefined;
}

/** Asks for the password again before an action that only the account's owner may take. */
export function PasswordQuestion({ words, send, onCancel }: PasswordQuestionProps) {
  const { t } = useTranslation();
  const actor = useActor();
  const { form, bind, isSending, problem } = useTextForm({
    start: { password: '' },
    // Nothing is lost that is not typed again in a moment.
    leaving: { isWorth: () => false },
    check: ({ password }) => ({ password: password === '' ? t('session.missing.password') : undefined }),
    send,
  });
  return (
    <form {...form} className={styles['own-form']}>
      <input type="text" name="username" autoComplete="username" value={actor.id} readOnly hidden />
      <PasswordField
        {...bind('password')}
        label={t('session.ownPassword.current')}
        autoComplete="current-password"
        autoFocus={onCancel !== undefined}
      />
      {problem && <ProblemNotice error={problem} />}
      <Group gap="xs">
        <SendButton isSending={isSending}>{words}</SendButton>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
    </form>
  );
}
