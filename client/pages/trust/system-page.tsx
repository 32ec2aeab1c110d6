import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listBackups } from '#shared/contract/trust/backups.ts';
import { readSystem } from '#shared/contract/trust/service.ts';
import { queryOf } from '../../api/query.ts';
import { BackupSection } from '../../features/trust/system/backup-section.tsx';
import { StateSection } from '../../features/trust/system/state-section.tsx';
import styles from '../../features/trust/system/system.module.css';
import { AdministrationFrame } from '../../ui/layout/administration-frame.tsx';

// Disk space and the age of backups change without an event.
const ASK_EVERY = 60_000;

export function SystemPage() {
  const { t } = useTranslation();
  return (
    <AdministrationFrame title={t('administration.pages.system')} act="administer-system">
      <SystemBody />
    </AdministrationFrame>
  );
}

function SystemBody() {
  const { data: report } = useSuspenseQuery({ ...queryOf(readSystem, {}), refetchInterval: ASK_EVERY });
  const { data: overview } = useSuspenseQuery({ ...queryOf(listBackups, {}), refetchInterval: ASK_EVERY });
  return (
    <div className={styles['system-sections']}>
      <StateSection report={report} overview={overview} />
      <BackupSection overview={overview} />
    </div>
  );
}
