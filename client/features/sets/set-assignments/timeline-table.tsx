import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import type { SetFrom } from '#shared/domain/sets/set-assignment.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';

interface TimelineTableProps {
  communes: readonly Commune[];
  timelines: ReadonlyMap<string, readonly SetFrom[]>;
  sets: readonly CriteriaSetSummary[];
}

/** Sets of each commune, with their first days. */
export function TimelineTable({ communes, timelines, sets }: TimelineTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = (id: string) => sets.find((set) => set.id === id)?.shortTitle ?? id;
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <caption className="visually-hidden">{t('sets.assign.now')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sets.assign.commune')}</th>
          <th scope="col">{t('sets.assign.timeline')}</th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">
              <PageLink to="/xa/$communeId" params={{ communeId: id }} inherit>
                {name}
              </PageLink>
            </th>
            <td data-label={t('sets.assign.timeline')}>
              <span>
                {(timelines.get(id) ?? [])
                  .map(({ from, set }) =>
                    t('sets.assign.from', { date: format.date(from), set: titleOf(set) }),
                  )
                  .join('; ') || t('sets.assign.none')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
