import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type SessionState, signIn } from '#shared/contract/people/session.ts';
import { call } from '../../../api/call.ts';
import { useSession, useSessionArrival } from '../../../api/session.ts';
import { PasswordField } from '../../../ui/form/fields/password-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import styles from './session.module.css';
import { SignInProblem } from './sign-in-problem.tsx';

interface CredentialsFormProps {
  /** User whose session ended; empty if nobody was signed in. */
  username: string;
  onCodeNeeded: () => void;
}

/** First step of signing in; the demonstration also lists its accounts. */
export function CredentialsForm({ username, onCodeNeeded }: CredentialsFormProps) {
  const { t } = useTranslation();
  const { demoAccounts, demoPassword } = useSession();
  const { form, bind, sendAs, isSending, problem } = useSignIn(username, onCodeNeeded);
  return (
    <div className={styles['sign-in']}>
      <form {...form} className={styles['session-form']}>
        <TextInput
          {...bind('username')}
          label={t('session.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={username === ''}
        />
        <PasswordField
          {...bind('password')}
          label={t('session.password')}
          autoComplete="current-password"
          autoFocus={username !== ''}
        />
        {problem && <SignInProblem error={problem} />}
        <SendButton isSending={isSending}>{t('session.signIn')}</SendButton>
      </form>
      {demoAccounts.length > 0 && demoPassword !== null && (
        <DemoAccounts
          accounts={demoAccounts.filter((account) => username === '' || account.username === username)}
          password={demoPassword}
          onChoose={(chosen) => sendAs({ username: chosen, password: demoPassword })}
        />
      )}
    </div>
  );
}

function useSignIn(username: string, onCodeNeeded: () => void) {
  const { t } = useTranslation();
  const arrive = useSessionArrival();
  return useTextForm({
    start: { username, password: '' },
    // Nothing is lost that is not typed again in a moment.
    leaving: { isWorth: () => false },
    check: (fields) => ({
      username: fields.username.trim() === '' ? t('session.missing.username') : undefined,
      password: fields.password === '' ? t('session.missing.password') : undefined,
    }),
    send: async (body) => {
      const { outcome } = await call(signIn, { body });
      if (outcome === 'signed-in') await arrive();
      else onCodeNeeded();
    },
  });
}

interface DemoAccountsProps {
  accounts: SessionState['demoAccounts'];
  password: string;
  onChoose: (username: string) => void;
}

/** Demonstration accounts; one click signs in. */
function DemoAccounts({ accounts, password, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <section className={styles['demo-accounts']} data-part="demo-accounts" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('session.demo.title')}</h2>
      <p>
        {t('session.demo.explain')} <code>{password}</code>
      </p>
      <ul>
        {accounts.map(({ username, name, role }) => (
          <li key={username}>
            <button type="button" onClick={() => onChoose(username)}>
              <strong>{t(`common.role.${role}`)}</strong>
              <span>
                {name} · {username}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
