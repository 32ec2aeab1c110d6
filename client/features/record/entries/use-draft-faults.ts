import { useTranslation } from 'react-i18next';
import { checkEntry } from '#shared/domain/record/check-entry.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { ValueViolation } from '#shared/domain/values/value.ts';
import type { Faults } from '../../../api/read-refusal.ts';
import { useWorkspace } from '../../../api/view.ts';
import { type DraftFields, type Statement, stateValue } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

/** The fields of the form, by their names in the body. */
export const FIELDS = { value: '', effectiveOn: '', judgement: '', reason: '', note: '' };
export type EntryFaults = Faults<typeof FIELDS>;

/** What is wrong with a draft by the domain's own rules, in words, field by field; empty when it may be recorded. */
export function useDraftFaults(
  subject: EntrySubject,
  fields: DraftFields,
  statement: Statement | undefined,
  violations: readonly (ValueViolation | undefined)[],
): EntryFaults {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const faults: EntryFaults = {};
  if (statement === undefined) {
    const rule = violations.find((violation) => violation !== undefined) ?? 'value-not-number';
    faults.value = t(`problem.violation.${rule}`);
  } else if (!fields.isWithdrawal && isWithdrawal(statement)) {
    return { value: t('entries.form.needsValue') };
  }
  // A value that cannot be read hides nothing of what is wrong beside it.
  const stated = statement ?? stateValue(subject.indicator, fields, null);
  const { set, commune } = subject;
  for (const { pointer, rule } of checkEntry({ set, commune, today }, stated)) {
    if (rule === 'withdrawal-needs-reason' && !fields.isWithdrawal) continue;
    const field = fieldAt(pointer);
    if (field) faults[field] ??= t(`problem.violation.${rule}`);
  }
  return faults;
}

function fieldAt(pointer: string): keyof EntryFaults | undefined {
  return (Object.keys(FIELDS) as (keyof EntryFaults)[]).find((field) => pointer.split('/')[1] === field);
}
