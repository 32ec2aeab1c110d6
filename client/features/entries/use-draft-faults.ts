import { useTranslation } from 'react-i18next';
import { checkEntry } from '#shared/domain/check-entry.ts';
import { isWithdrawal } from '#shared/domain/entry.ts';
import { useWorkspace } from '../../api/view.ts';
import type { DraftFields, Statement } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

export const FIELDS = ['value', 'effectiveOn', 'judgement', 'reason', 'note'] as const;
export type Field = (typeof FIELDS)[number];
export type Faults = Partial<Record<Field, string>>;

/** What is wrong with a draft by the domain's own rules, in words, field by field; empty when it may be recorded. */
export function useDraftFaults(
  subject: EntrySubject,
  fields: DraftFields,
  statement: Statement | undefined,
): Faults {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  if (statement === undefined) return { value: t('problem.violation.value-not-number') };
  if (!fields.isWithdrawal && isWithdrawal(statement)) return { value: t('entries.form.needsValue') };
  const faults: Faults = {};
  for (const { pointer, rule } of checkEntry(subject.set, subject.commune, today, statement)) {
    const field = fieldAt(pointer);
    if (field) faults[field] ??= t(`problem.violation.${rule}`);
  }
  return faults;
}

/** The field that a pointer into the body names. */
export function fieldAt(pointer: string): Field | undefined {
  return FIELDS.find((field) => pointer === `/${field}`);
}
