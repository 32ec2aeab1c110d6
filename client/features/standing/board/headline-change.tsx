import { useTranslation } from 'react-i18next';
import type { DistrictChange } from '#shared/domain/standing/change-since.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './headline.module.css';

interface HeadlineChangeProps {
  /** The change since each of these days; undefined if no commune has figures on both days (R9). */
  changes: readonly { since: LocalDate; end: StepEnd; change: DistrictChange | undefined }[];
}

/** The period that ended on the day; `both` if the last month end was also a quarter end. */
export type StepEnd = 'month' | 'quarter' | 'both';

/** RowChanges since the end of the last month and quarter in sentences, with links to details. */
export function HeadlineChange({ changes }: HeadlineChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={styles['headline-change']} data-part="headline-change">
      {changes.map(({ since, end, change }) => (
        <li key={since}>
          {change === undefined
            ? t('board.change.none', { since: format.date(since), end: t(`board.change.end.${end}`) })
            : t('board.change.sentence', {
                since: format.date(since),
                end: t(`board.change.end.${end}`),
                mean: format.signed(change.mean, 1),
                criteria: format.signed(change.criteria),
                indicators: format.signed(change.indicators),
                communes: change.communes,
              })}{' '}
          <PageLink
            to="/thay-doi"
            search={(search) => ({ ...search, tu: since })}
            inherit
            underline="always"
            className="no-print"
          >
            {t('board.change.details')}
          </PageLink>
        </li>
      ))}
      <li className="no-print">
        <PageLink to="/lo-trinh" inherit underline="always">
          {t('board.change.roadmap')}
        </PageLink>
      </li>
    </ul>
  );
}
