import { Alert, Button, Loader, Text, Title } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackupOverview, listBackups, startBackup } from '#shared/contract/trust/backups.ts';
import { call } from '../../../api/call.ts';
import { queryOf } from '../../../api/query.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { BackupTable } from './backup-table.tsx';
import styles from './system.module.css';

interface BackupSectionProps {
  overview: BackupOverview;
}

/** Backups, time of the next one, and a button to make one now. */
export function BackupSection({ overview }: BackupSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles['system-section']} aria-labelledby={id}>
      <div className={styles['system-head']}>
        <Title order={2} id={id}>
          {t('system.backups.title')}
        </Title>
        <BackUpNow overview={overview} />
      </div>
      <BackupState overview={overview} />
      {overview.backups.length === 0 ? (
        <p>{t('system.backups.none')}</p>
      ) : (
        <BackupTable backups={overview.backups} />
      )}
      <Text size="sm" c="dimmed">
        {t('system.backups.what')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('system.backups.restore')}
      </Text>
    </section>
  );
}

function BackUpNow({ overview }: BackupSectionProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const starting = useMutation({
    mutationFn: () => call(startBackup, {}),
    onSuccess: (answer) => client.setQueryData(queryOf(listBackups, {}).queryKey, answer),
  });
  const isRunning = starting.isPending || overview.running !== null;
  return (
    <>
      {/* Not disabled outright: the focus would be lost. */}
      <Button
        aria-disabled={isRunning}
        data-disabled={isRunning}
        onClick={() => isRunning || starting.mutate()}
        leftSection={isRunning ? <Loader size={16} /> : <IconDatabaseExport size={16} aria-hidden />}
      >
        {isRunning ? t('system.backups.running') : t('system.backups.now')}
      </Button>
      {starting.error && <ProblemNotice error={starting.error} />}
    </>
  );
}

function BackupState({ overview: { schedule, folder, running, failed } }: BackupSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p className={styles['system-line']}>
        {schedule === null
          ? t('system.backups.off')
          : t('system.backups.next', { ...schedule, day: format.dayOf(schedule.next) })}
        <span className={styles['system-file']}>{t('system.backups.folder', { folder })}</span>
      </p>
      <div role="status">
        {running && t('system.backups.runningSince', { at: format.moment(running.since) })}
      </div>
      {failed && (
        <Alert
          color="red"
          variant="outline"
          title={t('system.backups.failedAt', { at: format.moment(failed.at) })}
        >
          {t(`system.backups.failures.${failed.reason}`)} <code>{failed.detail}</code>
        </Alert>
      )}
    </>
  );
}
