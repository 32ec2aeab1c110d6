import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/contract/trust/backups.ts';
import type { MissingSetting, SystemReport } from '#shared/contract/trust/service.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useFileSize } from './use-file-size.ts';

export interface CheckReports {
  report: SystemReport;
  overview: BackupOverview;
}

interface CheckRow {
  check: 'database' | 'record' | 'disk' | 'backup' | 'replication' | MissingSetting['setting'];
  verdict: 'well' | 'attention' | 'noted';
  finding: string;
  todo: string | undefined;
}

/** Formats the results of the system checks. */
export function useCheckRows({ report, overview }: CheckReports): CheckRow[] {
  const { t } = useTranslation();
  const format = useFormat();
  const size = useFileSize();
  const { checks, database, disk, missingSettings } = report;
  const backup = useBackupRow({ report, overview });
  return [
    {
      check: 'database',
      verdict: checks.database === 'ok' ? 'well' : 'attention',
      finding: t(`system.check.database.${checks.database}`, {
        size: size(database.bytes),
        wal: size(database.walBytes),
        entries: format.number(database.entries),
      }),
      todo: checks.database === 'ok' ? undefined : t(`system.check.database.todo.${checks.database}`),
    },
    {
      check: 'record',
      verdict: checks.record === 'ok' ? 'well' : 'attention',
      finding: t(`system.check.record.${checks.record}`),
      todo: checks.record === 'ok' ? undefined : t(`system.check.record.todo.${checks.record}`),
    },
    {
      check: 'disk',
      verdict: checks.disk === 'ok' ? 'well' : 'attention',
      finding: t(`system.check.disk.${checks.disk}`, {
        free: size(disk.freeBytes),
        total: size(disk.totalBytes),
        needed: size(disk.neededBytes),
      }),
      todo: checks.disk === 'ok' ? undefined : t('system.check.disk.todo'),
    },
    backup,
    {
      check: 'replication',
      verdict: ({ ok: 'well', off: 'noted', failed: 'attention' } as const)[checks.replication],
      finding: t(`system.check.replication.${checks.replication}`),
      todo: checks.replication === 'failed' ? t('system.check.replication.todo') : undefined,
    },
    ...missingSettings.map(
      ({ setting, ...seen }): CheckRow => ({
        check: setting,
        verdict: 'attention',
        finding: t(`system.check.${setting}.missing`, seen),
        todo: t(`system.check.${setting}.todo`),
      }),
    ),
  ];
}

function useBackupRow({ report, overview }: CheckReports): CheckRow {
  const { t } = useTranslation();
  const format = useFormat();
  const found = report.checks.backup;
  const last = overview.backups.find(({ kind }) => kind === 'scheduled' || kind === 'manual');
  if (found === 'ok' && last === undefined)
    return { check: 'backup', verdict: 'well', finding: t('system.check.backup.fresh'), todo: undefined };
  const at = last ? format.moment(last.takenAt) : '';
  if (found === 'ok' && last?.test === null) {
    const finding = t('system.check.backup.untested', { at });
    return { check: 'backup', verdict: 'noted', finding, todo: undefined };
  }
  return {
    check: 'backup',
    verdict: found === 'ok' ? 'well' : found === 'off' ? 'noted' : 'attention',
    finding: t(`system.check.backup.${found}`, { at, folder: overview.folder }),
    todo: found === 'ok' ? undefined : t(`system.check.backup.todo.${found}`),
  };
}
