import { useTranslation } from 'react-i18next';
import { checkEntry } from '#shared/domain/record/check-entry.ts';
import type { Faults } from '../../../api/read-refusal.ts';
import { useWorkspace } from '../../../api/view.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { buildStatement, type DraftFields, readDraft } from './draft-fields.ts';
import { endsJudgement } from './ends-judgement.ts';
import type { EntrySubject } from './entry-subject.ts';

const FIELDS = ['value', 'effectiveOn', 'judgement', 'reason', 'note'] as const;

/** Faults by field of the request body. */
export type EntryFaults = Faults<Record<(typeof FIELDS)[number], string>>;

/** Checks of a draft by the domain rules, as messages per field: `check` for all fields, `checkTyping` while typing. */
export function useDraftFaults(subject: EntrySubject) {
  const { indicator, set, commune } = subject;
  const { t } = useTranslation();
  const { programmeStart, today } = useWorkspace();
  const language = useLanguage();
  const check = (fields: DraftFields): EntryFaults => {
    const { statement, violations, isEmpty } = readDraft(indicator, fields, language);
    if (isEmpty) return { value: t('entries.form.needsValue') };
    const faults: EntryFaults = {};
    if (statement === undefined) {
      const rule = violations.find((violation) => violation !== undefined) ?? 'value-not-number';
      faults.value = t(`problem.violation.${rule}`);
    }
    // An invalid value must not hide the faults of the other fields.
    const stated = statement ?? buildStatement(indicator, fields, null);
    for (const { pointer, rule } of checkEntry({ set, commune, programmeStart, today }, stated)) {
      if (rule === 'withdrawal-needs-reason' && !fields.isWithdrawal) continue;
      const field = FIELDS.find((name) => pointer.split('/')[1] === name);
      if (field) faults[field] ??= t(`problem.violation.${rule}`);
    }
    if (endsJudgement(subject, fields, statement)) faults.judgement ??= t('entries.ended.missing');
    return faults;
  };
  const checkTyping = (fields: DraftFields): EntryFaults => {
    const { value, effectiveOn } = check(fields);
    const { isEmpty } = readDraft(indicator, fields, language);
    return { effectiveOn, ...(!isEmpty && { value }) };
  };
  return { check, checkTyping };
}
