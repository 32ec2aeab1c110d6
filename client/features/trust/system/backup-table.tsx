import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/trust/backups.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { MomentText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';
import { useFormat } from '../../../ui/values/use-format.ts';
import systemStyles from './system.module.css';
import { useFileSize } from './use-file-size.ts';

/** Table of backups; cards on narrow screens. */
export function BackupTable({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTranslation();
  const columns = (['takenAt', 'age', 'kind', 'size', 'test'] as const).map((word) =>
    t(`system.backups.${word}`),
  );
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${systemStyles['system-table']} ${systemStyles['backup-table']}`}
      data-part="card-table"
    >
      <caption className="visually-hidden">{t('system.backups.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <BackupRow key={backup.name} backup={backup} />
        ))}
      </tbody>
    </table>
  );
}

function BackupRow({ backup }: { backup: Backup }) {
  const { t } = useTranslation();
  const age = useAge();
  const size = useFileSize();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <MomentText at={backup.takenAt} /> <span className={systemStyles['system-file']}>{backup.name}</span>
      </th>
      <td data-label={t('system.backups.age')}>{age(backup.takenAt)}</td>
      <td data-label={t('system.backups.kind')}>{t(`system.backups.kinds.${backup.kind}`)}</td>
      <td data-label={t('system.backups.size')}>
        {backup.test === null && backup.entries !== null
          ? t('system.backups.sizeWithEntries', {
              size: size(backup.bytes),
              entries: format.number(backup.entries),
            })
          : size(backup.bytes)}
      </td>
      <td data-label={t('system.backups.test')}>
        <TestOutcome test={backup.test} />
      </td>
    </tr>
  );
}

function TestOutcome({ test }: Pick<Backup, 'test'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (test === null) return t('system.backups.untested');
  const at = format.moment(test.at);
  if (test.fault !== null) {
    return (
      <span>
        <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="caution">
          {t('system.backups.failed', { at })}
        </span>{' '}
        {t(`system.backups.faults.${test.fault}`)} {test.detail && <code>{test.detail}</code>}
      </span>
    );
  }
  const time =
    test.seconds < 1
      ? t('system.backups.underSecond')
      : t('system.backups.seconds', { number: format.number(test.seconds) });
  const detail = { entries: format.number(test.entries ?? 0), time };
  return (
    <span>
      {t('system.backups.passed', { at })}{' '}
      <span className={systemStyles['system-file']}>{t('system.backups.passedDetail', detail)}</span>
    </span>
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Formats the approximate age of a moment: `5 giờ`, `Vừa xong`. */
function useAge(): (at: Instant) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (at) => {
    const age = Math.max(0, Date.now() - Date.parse(at));
    if (age < MINUTE) return t('system.age.justNow');
    if (age < HOUR) return t('system.age.minutes', { number: format.number(Math.round(age / MINUTE)) });
    if (age < 2 * DAY) return t('system.age.hours', { number: format.number(Math.round(age / HOUR)) });
    return t('system.age.days', { number: format.number(Math.round(age / DAY)) });
  };
}
