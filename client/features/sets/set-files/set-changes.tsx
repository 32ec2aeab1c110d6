import { useTranslation } from 'react-i18next';
import type { StoredCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { isSameSet, type SetDifference } from '#shared/domain/sets/set-difference.ts';

interface SetChangesProps {
  id: string;
  /** Stored set with this id; undefined for a new set. */
  latest: StoredCriteriaSet | undefined;
  difference: SetDifference | undefined;
}

/** Effect of adding a file: a new set, nothing, or a revision with these changes. */
export function SetChanges({ id, latest, difference }: SetChangesProps) {
  const { t } = useTranslation();
  if (latest === undefined || difference === undefined) return <p>{t('sets.add.isNew', { id })}</p>;
  const { revision } = latest;
  if (isSameSet(difference)) return <p>{t('sets.add.isSame', { revision })}</p>;
  const { added, removed, criteriaAdded, criteriaRemoved, changed, isHeadChanged } = difference;
  return (
    <>
      <p>{t('sets.add.differs', { id, revision })}</p>
      <ul>
        {criteriaAdded.length > 0 && (
          <li>{t('sets.add.criteriaAdded', { numbers: criteriaAdded.join(', ') })}</li>
        )}
        {criteriaRemoved.length > 0 && (
          <li>{t('sets.add.criteriaRemoved', { numbers: criteriaRemoved.join(', ') })}</li>
        )}
        {added.length > 0 && <li>{t('sets.add.added', { codes: added.join(', ') })}</li>}
        {removed.length > 0 && <li>{t('sets.add.removed', { codes: removed.join(', ') })}</li>}
        {changed.map(({ code, fields }) => (
          <li key={code}>
            {t('sets.add.changed', {
              code,
              fields: fields.map((field) => t(`sets.field.${field}`)).join(', '),
            })}
          </li>
        ))}
        {isHeadChanged && <li>{t('sets.add.differsHead')}</li>}
      </ul>
      <p>{t('sets.add.effect')}</p>
    </>
  );
}
