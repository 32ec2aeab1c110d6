import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createOffice } from '#shared/contract/people/offices.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { tidy } from '../../../ui/form/tidy.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { useOfficeFaults } from './use-office-faults.ts';

/** The form of a new office. */
export function useNewOffice(tell: Tell, onDone: () => void) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(createOffice);
  const creating = useMutation({
    mutationFn: (body: OfficeFields) => call(createOffice, { body }),
    onSuccess: async ({ name }) => {
      await invalidate();
      tell({ text: t('administration.unit.added', { name }) });
    },
  });
  return useForm<OfficeFields>({
    start: { name: '', leads: {} },
    check: useOfficeFaults(),
    sending: creating,
    onChange: creating.reset,
    send: ({ name, leads }) => creating.mutate({ name: tidy(name), leads }, { onSuccess: onDone }),
  });
}
