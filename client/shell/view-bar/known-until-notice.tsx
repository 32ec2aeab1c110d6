import { useTranslation } from 'react-i18next';
import { useChosenView } from '../../api/view.ts';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';
import styles from '../shell.module.css';

/** Notice that figures recorded after a day are left out, with a link that removes this limit. */
export function KnownUntilNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const { knownUntil } = useChosenView();
  if (knownUntil === undefined) return null;
  return (
    <p className={styles['known-until-notice']} role="status">
      {t('shell.knownUntil.text', { on: format.date(knownUntil) })}{' '}
      <PageLink to="." search={(search) => ({ ...search, ghi: undefined })} className="no-print">
        {t('shell.knownUntil.clear')}
      </PageLink>
    </p>
  );
}
