import { Button, Group, Paper, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './chart-frame.css';
import { ChartTable, type ChartTableProps } from './chart-table.tsx';

export interface ChartFrameProps {
  title: string;
  /** One sentence that says what the chart shows. */
  description: string;
  /** The chart, `height` pixels high; one of recharts from a lazily loaded file, with recharts' `accessibilityLayer={false}`. */
  children: ReactNode;
  height?: number | 'auto';
  /** The same data as the chart's. */
  table: ChartTableProps['data'];
  actions?: ReactNode;
  /** Above the chart: a legend, a choice of what it shows. */
  controls?: ReactNode;
}

/** A chart with its words and its table. Screen readers always have the table; the eye chooses. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, children, height = 320, table, actions, controls } = props;
  const { t } = useTranslation();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <Paper className="chart-frame" component="section" withBorder p="md" aria-labelledby={id}>
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
          {controls && <div className="chart-controls">{controls}</div>}
          <div role="img" aria-label={`${title}. ${description}`} style={{ height }}>
            <Suspense fallback={<Skeleton height={height === 'auto' ? undefined : height} />}>
              {children}
            </Suspense>
          </div>
          <VisuallyHidden component="div">
            <ChartTable caption={title} data={table} isHidden />
          </VisuallyHidden>
        </>
      )}
    </Paper>
  );
}
