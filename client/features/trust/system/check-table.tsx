import { useTranslation } from 'react-i18next';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';
import systemStyles from './system.module.css';
import { type CheckReports, useCheckRows } from './use-check-rows.ts';

/** Checks with their findings and the action needed. */
export function CheckTable(props: CheckReports) {
  const { t } = useTranslation();
  const rows = useCheckRows(props);
  const words = (['name', 'finding', 'todo'] as const).map((word) => t(`system.check.${word}`));
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${systemStyles['system-table']}`}
      data-part="card-table"
    >
      <caption className="visually-hidden">{t('system.check.caption')}</caption>
      <thead>
        <tr>
          {words.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ check, verdict, finding, todo }) => (
          <tr key={check}>
            <th scope="row">{t(`system.check.${check}.name`)}</th>
            <td data-label={words[1]}>
              <span>
                <span
                  className={quietBadgeStyles['quiet-badge']}
                  data-part="quiet-badge"
                  data-tone={verdict === 'attention' ? 'caution' : 'plain'}
                >
                  {t(`system.check.${verdict}`)}
                </span>{' '}
                {finding}
              </span>
            </td>
            <td data-label={words[2]}>{todo ?? t('system.check.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
