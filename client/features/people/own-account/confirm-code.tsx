import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirmTwoFactor } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import styles from './own-account.module.css';

/** A code of the authenticator app, which proves that the app is set up; from then on it is asked for. */
export function ConfirmCode() {
  const { t } = useTranslation();
  const invalidate = useInvalidation(confirmTwoFactor);
  const { form, bind, isSending, problem } = useTextForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? t('session.missing.totp') : undefined }),
    send: async ({ code }) => {
      await call(confirmTwoFactor, { body: { code: code.replaceAll(/\s/g, '') } });
      await invalidate();
    },
  });
  return (
    <form {...form} className={styles['own-form']}>
      <TextInput
        {...bind('code')}
        label={t('session.code.totp')}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      {problem && <ProblemNotice error={problem} />}
      <SendButton isSending={isSending}>{t('session.twoFactor.confirm')}</SendButton>
    </form>
  );
}
