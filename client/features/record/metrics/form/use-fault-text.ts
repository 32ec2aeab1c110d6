import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../api/call.ts';
import type { MetricFaults } from './check-metric.ts';

/** The fields of the form; each is also a JSON pointer into the request's body. */
type MetricField = 'metric' | 'value' | 'effectiveOn' | 'note';

const FIELDS: readonly string[] = ['/metric', '/value', '/effectiveOn', '/note'];

/** Says what is wrong with a field: what the rules say before sending, else what the server answered. */
export function useFaultText(faults: MetricFaults, error: unknown) {
  const { t } = useTranslation();
  const answered = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  const ofRule = (field: MetricField): string | undefined => {
    if (field === 'metric') return undefined;
    const fault = faults[field];
    if (fault === undefined) return undefined;
    if (fault === 'not-number') return t('metrics.form.notNumber');
    return fault === 'too-long' ? t('metrics.form.noteTooLong') : t(`problem.violation.${fault}`);
  };
  return (field: MetricField): string | undefined =>
    ofRule(field) ?? answered.find(({ pointer }) => pointer === `/${field}`)?.detail;
}

/** Whether an error is wholly told beside the fields. */
export function isToldByFields(error: unknown): boolean {
  const answered = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return answered.length > 0 && answered.every(({ pointer }) => FIELDS.includes(pointer));
}
