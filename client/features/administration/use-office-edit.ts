import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/office.ts';
import { changeBetween } from './change-of.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { tidy } from './tidy.ts';
import type { Asking } from './use-asking.ts';
import { useDraft } from './use-draft.ts';
import { useEdit } from './use-edit.ts';
import { useLeadsLoss } from './use-leads.ts';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeFaults } from './use-office-faults.ts';
import type { Tell } from './use-reversible-change.ts';

/** The form of an office that is there; asks before it leads less. */
export function useOfficeEdit(office: Office, tell: Tell, ask: Asking['ask'], onDone: () => void) {
  const { t } = useTranslation();
  const lossOf = useLeadsLoss();
  const changing = useOfficeChange(office.id, tell);
  const before: OfficeFields = { name: office.name, leads: office.leads };
  const draft = useDraft(before, useOfficeFaults());
  const { leads } = draft.fields;
  const name = tidy(draft.fields.name);
  const change = changeBetween(before, { name, leads });
  const send = () => {
    changing.mutate(
      { before, change, told: t('administration.unit.saved', { name }) },
      { onSuccess: onDone },
    );
  };
  return useEdit(draft, changing, () => {
    if (Object.keys(change).length === 0) return onDone();
    const lost = lossOf(office, { name, leads });
    if (lost === undefined) return send();
    ask({
      title: t('administration.office.lostTitle', { name }),
      consequence: t('administration.office.lost', { leads: lost }),
      confirm: t('administration.form.save'),
      onConfirm: send,
    });
  });
}
