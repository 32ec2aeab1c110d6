import { useTranslation } from 'react-i18next';
import type { Changes } from '#shared/contract/standing/changes.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';

/** Each commune's totals before and after, and its numbers of gained, lost and corrected indicators. */
export function TotalsTable({ changes }: { changes: Changes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes, criteriaTotal, indicatorsTotal } = changes;
  const between = (before: number | undefined, after: number | undefined, total: number) =>
    `${before ?? '–'} → ${after ?? '–'}/${total}`;
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <caption className="visually-hidden">{t('changes.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.column.commune')}</th>
          {(['criteria', 'indicators', 'gained', 'lost', 'corrections'] as const).map((key) => (
            <th key={key} scope="col" className="end">
              {t(`changes.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {communes.map(({ communeId, name, before, after, indicators, corrections }) => (
          <tr key={communeId}>
            <th scope="row">
              <PageLink to="." search={(search) => ({ ...search, xa: communeId })} inherit>
                {name}
              </PageLink>
            </th>
            <td className="end" data-label={t('changes.column.criteria')}>
              {between(before?.criteriaMet, after?.criteriaMet, criteriaTotal)}
            </td>
            <td className="end" data-label={t('changes.column.indicators')}>
              {between(before?.indicatorsMet, after?.indicatorsMet, indicatorsTotal)}
            </td>
            {(['gained', 'lost'] as const).map((kind) => (
              <td key={kind} className="end" data-label={t(`changes.column.${kind}`)}>
                {format.number(indicators.filter((change) => change.kind === kind).length)}
              </td>
            ))}
            <td className="end" data-label={t('changes.column.corrections')}>
              {format.number(corrections.length)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
