import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createOffice } from '#shared/contract/people/offices.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { type OfficeFields, OfficeFieldset } from './office-fieldset.tsx';
import { useOfficeFaults } from './use-office-faults.ts';

interface NewOfficePanelProps {
  notify: Notify;
  onClose: () => void;
}

export function NewOfficePanel({ notify, onClose }: NewOfficePanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const edit = useNewOffice(notify, onClose);
  return (
    <ConfirmPanel title={t('administration.office.add')} confirmation={confirmation} onClose={onClose}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
        <OfficeFieldset edit={edit} />
      </PanelForm>
    </ConfirmPanel>
  );
}

function useNewOffice(notify: Notify, onDone: () => void) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(createOffice);
  const creating = useMutation({
    mutationFn: (body: OfficeFields) => call(createOffice, { body }),
    onSuccess: async ({ name }) => {
      await invalidate();
      notify({ text: t('administration.unit.added', { name }) });
    },
  });
  return useForm<OfficeFields>({
    start: { name: '', leads: {} },
    check: useOfficeFaults(),
    sending: creating,
    onChange: creating.reset,
    send: ({ name, leads }) => creating.mutate({ name: normalizeText(name), leads }, { onSuccess: onDone }),
  });
}
