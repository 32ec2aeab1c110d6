import { Burger } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SiteMark } from './site-mark.tsx';

const PAGES = [
  { to: '/', word: 'board' },
  { to: '/tieu-chi', word: 'criteria' },
  { to: '/chi-so', word: 'metrics' },
] as const;

/** The product's name, the pages and the two switches; behind a button where there is little room. */
export function SiteHeader() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const address = useRouterState({ select: (state) => state.location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the address changes
  useEffect(() => setIsOpen(false), [address]);
  return (
    <header className="site-header">
      <Link to="/" className="site-name" activeOptions={{ exact: true, includeSearch: false }}>
        <SiteMark />
        {t('shell.product')}
      </Link>
      <Burger
        className="site-menu-button"
        opened={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        color="white"
        size="sm"
        aria-label={t('shell.menu')}
        aria-expanded={isOpen}
        aria-controls="site-menu"
      />
      <div className="site-menu" id="site-menu" data-open={isOpen}>
        <nav aria-label={t('shell.navigation')}>
          <ul>
            {PAGES.map(({ to, word }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {t(`shell.nav.${word}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-switches">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </header>
  );
}
