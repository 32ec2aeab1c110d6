import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { Role } from '#shared/domain/people/permissions.ts';
import { METRICS, MetricId } from '#shared/domain/record/metric.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import type { audit as words } from '#shared/messages/trust/vi/audit.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { KnownNames } from './use-known-names.ts';

type FieldWord = keyof (typeof words)['field'];

const Codes = z.array(z.string());
const CodesBySet = z.record(z.string(), Codes);

export type FieldWords = ReturnType<typeof useFieldWords>;

/** Formats names and values of audited fields. */
export function useFieldWords(names: KnownNames) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const valueText = useValueText(names);

  const plain = (value: unknown): string => {
    if (typeof value === 'boolean') return format.figure(value);
    const day = LocalDate.safeParse(value);
    if (day.success) return format.date(day.data);
    const list = Codes.safeParse(value);
    if (list.success) return list.data.join(', ');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  };
  const listOf = (value: unknown, word: (code: string) => string) =>
    Codes.catch([]).parse(value).map(word).join(', ');
  const coded = <Code>(kind: z.ZodType<Code>, value: unknown, word: (code: Code) => string) => {
    const code = kind.safeParse(value);
    return code.success ? word(code.data) : plain(value);
  };
  const roleText = (value: unknown) => coded(Role, value, (role) => t(`common.role.${role}`));
  const special: Record<string, (value: unknown, record: AuditRecord) => string> = {
    value: valueText,
    judgement: (value) => coded(IndicatorStatus, value, (status) => t(`status.indicator.${status}`)),
    metric: (value) => coded(MetricId, value, (metric) => t(`metrics.name.${metric}`)),
    role: roleText,
    roles: (value) => listOf(value, roleText),
    communes: (value) => listOf(value, names.commune),
    officeId: (value) => names.office(String(value)),
    leads: (value) =>
      Object.entries(CodesBySet.catch({}).parse(value))
        .map(([set, codes]) => `${names.set(set)}: ${codes.join(', ')}`)
        .join('; '),
  };
  return {
    // A field of a commune without a name here has the label of its form.
    nameOf: (field: string) => {
      const places = [`audit.field.${field}`, `administration.commune.${field}`];
      const key = places.find((place) => i18n.exists(place));
      return key === undefined ? field : t(key as `audit.field.${FieldWord}`);
    },
    textOf: (record: AuditRecord, field: string, value: unknown): string => {
      const isNothing = value === null || value === undefined || value === '';
      const text = isNothing ? '' : (ownValue(special, field) ?? plain)(value, record);
      return text === '' ? t('audit.list.nothing') : text;
    },
  };
}

function useValueText(names: KnownNames): (value: unknown, record: AuditRecord) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (value, record) => {
    const figure = FigureValue.nullable().catch(null).parse(value);
    const metric = metricOf(record);
    const measure = metric ? t(`metrics.unit.${METRICS[metric].unit}`) : names.measureOf(record);
    return format.figure(figure, measure);
  };
}

/** Metric of a record; undefined if it has none. */
export function metricOf({ from, to }: AuditRecord): MetricId | undefined {
  return MetricId.safeParse((to ?? from)?.['metric']).data;
}
