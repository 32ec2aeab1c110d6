import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './shell.module.css';
import { SiteMark } from './site-mark.tsx';

/** Frame before sign-in: product name, language and colour scheme. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles['site-header']} data-part="site-header">
        <span className={styles['site-name']}>
          <SiteMark />
          {t('shell.product')}
        </span>
        <div className={styles['site-switches']}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main>{children}</main>
    </>
  );
}
