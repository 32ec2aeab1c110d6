import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '#shared/domain/people/permissions.ts';
import { useMay } from '../../api/session.ts';
import styles from './administration-frame.module.css';
import { EmptyNotice } from './empty-notice.tsx';
import { PageHeading } from './page-heading.tsx';

const PAGES = [
  { to: '/quan-tri', word: 'accounts' },
  { to: '/quan-tri/don-vi', word: 'units' },
  { to: '/quan-tri/he-thong', word: 'system' },
] as const;

interface AdministrationFrameProps {
  title: string;
  /** Permission needed to see the page. */
  act: Act;
  children: ReactNode;
}

/** Frame of the administration pages: heading, navigation and permission check. */
export function AdministrationFrame({ title, act, children }: AdministrationFrameProps) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may(act)) {
    return (
      <>
        <PageHeading title={t('administration.title')} />
        <EmptyNotice
          title={t('administration.forbidden.title')}
          detail={t('administration.forbidden.detail')}
        />
      </>
    );
  }
  return (
    <>
      <PageHeading title={title} />
      <nav className={styles['administration-pages']} aria-label={t('administration.pages.label')}>
        {PAGES.map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`administration.pages.${word}`)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
