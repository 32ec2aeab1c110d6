import { useTranslation } from 'react-i18next';
import { useBadDay, useChosenView } from '../../api/view.ts';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';
import styles from '../shell.module.css';

// Longest part of the parameter to show; an address may have any length.
const SHOWN = 20;

/** Notice that a date in the address is invalid, with the date used instead. */
export function BadDayNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const { on } = useChosenView();
  const bad = useBadDay();
  if (bad === undefined) return null;
  return (
    <p className={styles['bad-day-notice']} role="alert">
      {t(`shell.badDay.${bad.name}`, { day: bad.day.slice(0, SHOWN), on: format.date(on) })}{' '}
      <PageLink
        to="."
        search={(search) => ({ ...search, [bad.name]: undefined })}
        c="inherit"
        underline="always"
      >
        {t('shell.badDay.clear')}
      </PageLink>
    </p>
  );
}
