import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import type { Confirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { diffFields } from '../../../ui/form/diff-fields.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { useLedIndicatorsLoss } from './led-indicators.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeFaults } from './use-office-faults.ts';

/** Form of an existing office; asks for confirmation before it loses indicators. */
export function useOfficeEdit(office: Office, notify: Notify, ask: Confirmation['ask'], onDone: () => void) {
  const { t } = useTranslation();
  const lossOf = useLedIndicatorsLoss();
  const changing = useOfficeChange(office.id, notify);
  const before: OfficeFields = { name: office.name, leads: office.leads };
  const save = ({ leads, ...fields }: OfficeFields) => {
    const name = normalizeText(fields.name);
    const change = diffFields(before, { name, leads });
    if (Object.keys(change).length === 0) return onDone();
    const send = () => {
      const doneText = t('administration.unit.saved', { name });
      changing.mutate({ before, change, doneText }, { onSuccess: onDone });
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
