import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import styles from '../../../../ui/layout/quiet-badge.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { SetText } from './set-text.tsx';

/** Amending documents and whether the set includes them; renders items of the `dl` in `SetHead`. */
export function SetAmendments({ amendments }: Pick<CriteriaSet, 'amendments'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (amendments.length === 0) return null;
  return (
    <div>
      <dt>{t('criteria.head.amendments')}</dt>
      {amendments.map(({ number, date, incorporated, note }) => (
        <dd key={number}>
          {t('criteria.head.issued', { document: number, date: format.date(date) })}{' '}
          <span
            className={styles['quiet-badge']}
            data-part="quiet-badge"
            data-tone={incorporated ? 'plain' : 'caution'}
          >
            {incorporated ? t('criteria.head.incorporated') : t('criteria.head.notIncorporated')}
          </span>
          {note && (
            <div>
              <SetText text={note} />
            </div>
          )}
        </dd>
      ))}
    </div>
  );
}
