import { useTranslation } from 'react-i18next';
import type { LeverageIndicator } from '#shared/domain/roadmap/leverage.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';

interface LeverageIndicatorsProps {
  indicators: readonly LeverageIndicator[];
  set: CriteriaSet;
  nameOf: (communeId: string) => string;
}

/** Whether the indicator alone keeps a criterion from being met, or is missing in several communes. */
function isDecisive({ alone, missing }: LeverageIndicator): boolean {
  return alone.length > 0 || missing.length > 1;
}

/** Missing indicators with the greatest effect: the communes that miss them, and those that miss nothing else of the criterion. */
export function LeverageIndicators({ indicators, set, nameOf }: LeverageIndicatorsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const names = (ids: readonly string[]) => (ids.length === 0 ? '' : ` (${ids.map(nameOf).join(', ')})`);
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          <th scope="col">{t('roadmap.column.indicator')}</th>
          <th scope="col">{t('roadmap.single.alone')}</th>
          <th scope="col">{t('roadmap.single.missing')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.filter(isDecisive).map(({ code, missing, alone }) => {
          const indicator = findIndicator(set, code);
          return (
            <tr key={code}>
              <th scope="row">
                <PageLink
                  to="/tieu-chi/$setId"
                  params={{ setId: set.id }}
                  search={(search) => ({ ...search, 'chi-tieu': code })}
                  inherit
                >
                  <strong>{code}</strong> {indicator && localName(indicator)}
                </PageLink>
              </th>
              <td data-label={t('roadmap.single.alone')}>
                <span>
                  <strong>{format.number(alone.length)}</strong>
                  {names(alone)}
                </span>
              </td>
              <td data-label={t('roadmap.single.missing')}>
                <span>
                  <strong>{format.number(missing.length)}</strong>
                  {names(missing)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
