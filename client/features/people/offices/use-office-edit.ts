import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import { changeBetween } from '../../../ui/form/change-of.ts';
import { tidy } from '../../../ui/form/tidy.ts';
import type { Asking } from '../../../ui/form/use-asking.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useEdit } from '../../../ui/form/use-edit.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { useLeadsLoss } from './use-leads.ts';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeFaults } from './use-office-faults.ts';

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
