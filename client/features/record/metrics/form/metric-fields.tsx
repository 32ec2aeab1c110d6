import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { METRICS, MetricId } from '#shared/domain/record/metric.ts';
import { DateField } from '../../../../ui/dates/date-field.tsx';
import styles from '../commune-metrics.module.css';
import type { useMetricForm } from './use-metric-form.ts';

interface MetricFieldsProps {
  metrics: readonly MetricDefinition[];
  form: ReturnType<typeof useMetricForm>;
}

export function MetricFields({ metrics, form }: MetricFieldsProps) {
  const { t } = useTranslation();
  const { fields, change, faults } = form;
  return (
    <>
      <NativeSelect
        label={t('metrics.form.metric')}
        data={metrics.map(({ id }) => ({ value: id, label: t(`metrics.name.${id}`) }))}
        value={fields.metric}
        error={faults.metric}
        onChange={(event) => change({ metric: MetricId.parse(event.currentTarget.value) })}
      />
      <TextInput
        label={t('metrics.form.value', { unit: t(`metrics.unit.${METRICS[fields.metric].unit}`) })}
        inputMode="decimal"
        autoComplete="off"
        value={fields.value}
        error={faults.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <DateField
        label={t('metrics.form.effectiveOn')}
        value={fields.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        max={form.today}
        onInvalidChange={form.setDayUnclear}
        error={faults.effectiveOn}
      />
      <Textarea
        className={styles['metric-form-wide']}
        label={t('metrics.form.note')}
        placeholder={t('metrics.form.notePlaceholder')}
        rows={2}
        value={fields.note}
        error={faults.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}
