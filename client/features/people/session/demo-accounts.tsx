import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#shared/contract/people/session.ts';
import styles from './session.module.css';

interface DemoAccountsProps {
  accounts: SessionState['demoAccounts'];
  password: string;
  onChoose: (username: string) => void;
}

/** The accounts of the demonstration, each one click from being signed in. */
export function DemoAccounts({ accounts, password, onChoose }: DemoAccountsProps) {
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
