import { useTranslation } from 'react-i18next';
import { type CriteriaSet, listIndicators } from '#shared/domain/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/decide-target.ts';
import { useDocumentName } from '../../ui/use-document-name.ts';

/** Says how much of a set is not certain (product §4). Nothing where all is. */
export function SetNotice({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const documentName = useDocumentName();
  const indicators = listIndicators(set);
  const entered = indicators.filter((indicator) => !isTargetMissing(indicator));
  const unchecked = entered.filter((indicator) => isTargetUnchecked(set, indicator)).length;
  const missing = indicators.length - entered.length;
  if (unchecked + missing === 0) return null;
  return (
    <div className="set-notice" role="note">
      {unchecked > 0 && (
        <p>
          {t('criteria.notice.unchecked', {
            unchecked,
            entered: entered.length,
            document: documentName(set.issued.number),
          })}
        </p>
      )}
      {missing > 0 && <p>{t('criteria.notice.missing', { missing, total: indicators.length })}</p>}
    </div>
  );
}
