import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import { changeBetween } from '../../../ui/form/change-of.ts';
import type { Confirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { tidy } from '../../../ui/form/tidy.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { useLeadsLoss } from './use-leads.ts';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeFaults } from './use-office-faults.ts';

/** The form of an office that is there; asks before it leads less. */
export function useOfficeEdit(office: Office, tell: Tell, ask: Confirmation['ask'], onDone: () => void) {
  const { t } = useTranslation();
  const lossOf = useLeadsLoss();
  const changing = useOfficeChange(office.id, tell);
  const before: OfficeFields = { name: office.name, leads: office.leads };
  const save = ({ leads, ...fields }: OfficeFields) => {
    const name = tidy(fields.name);
    const change = changeBetween(before, { name, leads });
    if (Object.keys(change).length === 0) return onDone();
    const send = () => {
      const told = t('administration.unit.saved', { name });
      changing.mutate({ before, change, told }, { onSuccess: onDone });
    };
    const lost = lossOf(office, { name, leads });
    if (lost === undefined) return send();
    ask({
      title: t('administration.office.lostTitle', { name }),
      consequence: t('administration.office.lost', { leads: lost }),
      confirm: t('administration.form.save'),
      onConfirm: send,
    });
  };
  return useForm({
    start: before,
    check: useOfficeFaults(),
    sending: changing,
    onChange: changing.reset,
    send: save,
  });
}
