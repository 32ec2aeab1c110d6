import { Button, Group, Paper, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhenNear } from '../layout/when-near.tsx';
import styles from './chart-frame.module.css';
import { ChartTable, type ChartTableProps } from './chart-table.tsx';

interface ChartFrameProps {
  title: string;
  /** Sentence that describes the chart. */
  description: string;
  /** Chart of `height` pixels: one from `lazy-charts.tsx` or an SVG. */
  children: ReactNode;
  height?: number | 'auto';
  /** Data of the chart. */
  table: ChartTableProps['data'];
  actions?: ReactNode;
  /** Above the chart: legend and choices. */
  controls?: ReactNode;
  /** Below the chart or its table: meaning of its marks. */
  notes?: ReactNode;
}

/** Chart with title, description and data table. Screen readers always get the table; others can switch. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, children, height = 320, table, actions, controls, notes } = props;
  const { t } = useTranslation();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <Paper
      className={styles['chart-frame']}
      data-part="chart-frame"
      component="section"
      withBorder
      p="md"
      aria-labelledby={id}
    >
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        <Group gap="xs" className="no-print">
          {actions}
          <Button variant="default" size="xs" onClick={() => setIsTable(!isTable)}>
            {isTable ? t('common.showChart') : t('common.showTable')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {description}
      </Text>
      {isTable ? (
        <ChartTable caption={title} data={table} />
      ) : (
        <>
          {controls && (
            <div className={styles['chart-controls']} data-part="chart-controls">
              {controls}
            </div>
          )}
          <div role="img" aria-label={`${title}. ${description}`} style={{ height }}>
            {height === 'auto' ? (
              children
            ) : (
              <WhenNear height={height}>
                <Suspense fallback={<Skeleton height={height} />}>{children}</Suspense>
              </WhenNear>
            )}
          </div>
          <VisuallyHidden component="div">
            <ChartTable caption={title} data={table} isHidden />
          </VisuallyHidden>
        </>
      )}
      {notes}
    </Paper>
  );
}
