import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In place of a chart whose file did not come: the table beside it still tells everything. */
export function ChartMissing() {
  const { t } = useTranslation();
  return <Text c="dimmed">{t('common.chart.missing')}</Text>;
}
