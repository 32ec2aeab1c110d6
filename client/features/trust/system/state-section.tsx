import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/values/use-format.ts';
import { CheckTable } from './check-table.tsx';
import styles from './system.module.css';
import type { CheckReports } from './use-check-rows.ts';

/** State of the system, with the action needed for each problem. */
export function StateSection({ report, overview }: CheckReports) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <section className={styles['system-section']} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('system.state.title')}
      </Title>
      <Text>{t(`system.state.${report.missingSettings.length > 0 ? 'degraded' : report.status}`)}</Text>
      <CheckTable report={report} overview={overview} />
      <Text size="sm" c="dimmed">
        {t('system.program', {
          version: report.version,
          sqlite: report.sqlite,
          at: format.moment(report.startedAt),
        })}
      </Text>
    </section>
  );
}
