import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import type { SetAssignment } from '#shared/domain/sets/set-assignment.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { useAuthorName } from '../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

interface AssignmentHistoryProps {
  assignments: readonly SetAssignment[];
  communes: readonly Commune[];
  sets: readonly CriteriaSetSummary[];
}

/** All recorded assignments, newest first; assignments recorded together share a row. */
export function AssignmentHistory({ assignments, communes, sets }: AssignmentHistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const authorName = useAuthorName();
  const nameOf = (id: string) => communes.find((commune) => commune.id === id)?.name ?? id;
  const titleOf = (id: string) => sets.find((set) => set.id === id)?.shortTitle ?? id;
  const acts = Map.groupBy(assignments, ({ recordedAt, set, validFrom, author, document }) =>
    JSON.stringify([recordedAt, set, validFrom, author, document]),
  );
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <caption className="visually-hidden">{t('sets.assign.history')}</caption>
      <thead>
        <tr>
          {(['recorded', 'timeline', 'communes', 'by', 'author'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`sets.assign.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...acts].map(([key, [first, ...others]]) =>
          first === undefined ? null : (
            <tr key={key}>
              <th scope="row">{format.moment(first.recordedAt)}</th>
              <td data-label={t('sets.assign.timeline')}>
                {t('sets.assign.from', { date: format.date(first.validFrom), set: titleOf(first.set) })}
              </td>
              <td data-label={t('sets.assign.communes')}>
                {[first, ...others].map(({ communeId }) => nameOf(communeId)).join(', ')}
              </td>
              <td data-label={t('sets.assign.by')}>{first.document ?? '–'}</td>
              <td data-label={t('sets.assign.author')}>{authorName(first.author)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
