import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './shell.module.css';
import { SiteMark } from './site-mark.tsx';

/** The frame while nobody may see a page yet: the product's name and the two switches. */
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
