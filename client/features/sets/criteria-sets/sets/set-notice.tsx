import { useTranslation } from 'react-i18next';
import { type CriteriaSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { useDocumentName } from '../../../../ui/values/use-document-name.ts';
import styles from './criteria-sets.module.css';

/** Says how much of a set is not certain (product §4). Nothing where all is. */
export function SetNotice({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const documentName = useDocumentName();
  const indicators = listIndicators(set);
  const total = indicators.length;
  const unchecked = indicators.filter((indicator) => isTargetUnchecked(set, indicator)).length;
  const missing = indicators.filter(isTargetMissing).length;
  if (unchecked + missing === 0) return null;
  return (
    <div className={styles['set-notice']} role="note">
      {unchecked > 0 && (
        <p>
          {t('criteria.notice.unchecked', {
            unchecked,
            total,
            document: documentName(set.issued.number),
          })}
        </p>
      )}
      {missing > 0 && <p>{t('criteria.notice.missing', { missing, total })}</p>}
    </div>
  );
}
