import { useTranslation } from 'react-i18next';
import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { Faults } from '../../../api/read-refusal.ts';
import { useWorkspace } from '../../../api/view.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { checkMetric, type MetricDraft, type MetricFaults } from './form/check-metric.ts';

/** Reads a draft's number and checks the draft, in words. */
export function useMetricFaults(commune: Lifetime) {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const read = (draft: MetricDraft): { value: number | undefined; faults: MetricFaults } =>
    checkMetric(draft, commune, today, mark);
  const check = (draft: MetricDraft): Faults<MetricDraft> => {
    const { value, effectiveOn, note } = read(draft).faults;
    return {
      value:
        value && (value === 'not-number' ? t('metrics.form.notNumber') : t(`problem.violation.${value}`)),
      effectiveOn: effectiveOn && t(`problem.violation.${effectiveOn}`),
      note: note && t('metrics.form.noteTooLong'),
    };
  };
  // An empty field is no fault until someone tries to send it.
  const checkTyping = (draft: MetricDraft): Faults<MetricDraft> => {
    const { value, ...others } = check(draft);
    return draft.value.trim() === '' ? others : { ...others, value };
  };
  return { read, check, checkTyping };
}
