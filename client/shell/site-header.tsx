import { Burger } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './shell.module.css';
import { SiteMark } from './site-mark.tsx';
import { UserMenu } from './user/user-menu.tsx';

// The outbox, with the browser's store, comes when the page stands.
const loadWaiting = () => import('./user/waiting-count.tsx');
const WaitingCount = lazy(() => loadWaiting().then((file) => ({ default: file.WaitingCount })));

const PAGES = [
  { to: '/', word: 'board' },
  { to: '/nhap-so-lieu', word: 'entry', act: 'import-entries' },
  { to: '/tien-do', word: 'progress' },
  { to: '/lo-trinh', word: 'roadmap' },
  { to: '/tieu-chi', word: 'criteria' },
  { to: '/chi-so', word: 'metrics' },
  { to: '/bao-cao', word: 'reports' },
  { to: '/nhat-ky', word: 'audit', act: 'read-audit' },
  { to: '/quan-tri', word: 'administration', act: 'administer-accounts' },
] as const;

/** The product's name, the pages, the two switches and who is signed in; behind a button where there is little room. */
export function SiteHeader() {
  const { t } = useTranslation();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const address = useRouterState({ select: (state) => state.location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the address changes
  useEffect(() => setIsOpen(false), [address]);
  return (
    <header className={styles['site-header']} data-part="site-header">
      <Link to="/" className={styles['site-name']} activeOptions={{ exact: true, includeSearch: false }}>
        <SiteMark />
        {t('shell.product')}
      </Link>
      {may('import-entries') && (
        <Suspense>
          <WaitingCount />
        </Suspense>
      )}
      <Burger
        className={styles['site-menu-button']}
        opened={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        color="white"
        size="sm"
        aria-label={t('shell.menu')}
        aria-expanded={isOpen}
        aria-controls="site-menu"
      />
      <div className={styles['site-menu']} id="site-menu" data-open={isOpen}>
        <nav aria-label={t('shell.navigation')}>
          <ul>
            {PAGES.filter((page) => !('act' in page) || may(page.act)).map(({ to, word }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {t(`shell.nav.${word}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles['site-switches']}>
          <LanguageSwitch />
          <SchemeSwitch />
          <UserMenu />
        </div>
      </div>
    </header>
  );
}
