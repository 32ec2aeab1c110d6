import { Burger } from '@mantine/core';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session.ts';
import { lazyPart } from '../ui/layout/lazy-part.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './shell.module.css';
import { SiteMark } from './site-mark.tsx';
import { UserMenu } from './user/user-menu.tsx';

// The outbox and its storage are loaded after the page.
const WaitingCount = lazyPart(() => import('./user/waiting-count.tsx').then((file) => file.WaitingCount), {
  fallback: () => null,
});

/** The product's name, the pages, the two switches and who is signed in; behind a button where there is little room. */
export function SiteHeader() {
  const { t } = useTranslation();
  const may = useMay();
  const links = useMenu();
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
      {may('import-entries') && <WaitingCount />}
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
            {links.map(({ to, word }) => (
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

/** The links of the menu that the reader may follow, from left to right. */
function useMenu() {
  const may = useMay();
  const { routesById } = useRouter();
  return Object.values(routesById)
    .flatMap(({ fullPath, options }) => {
      const menu = options.staticData?.menu;
      return menu && (menu.act === undefined || may(menu.act)) ? [{ ...menu, to: fullPath }] : [];
    })
    .sort((a, b) => a.position - b.position);
}
