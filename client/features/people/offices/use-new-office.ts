import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createOffice } from '#shared/contract/people/offices.ts';
import { call } from '../../../api/call.ts';
import { tidy } from '../../../ui/form/tidy.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useEdit } from '../../../ui/form/use-edit.ts';
import { type Tell, useMarkStale } from '../../../ui/form/use-reversible-change.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { useOfficeFaults } from './use-office-faults.ts';

/** The form of a new office. */
export function useNewOffice(tell: Tell, onDone: () => void) {
  const { t } = useTranslation();
  const markStale = useMarkStale(['offices']);
  const creating = useMutation({
    mutationFn: (body: OfficeFields) => call(createOffice, { body }),
    onSuccess: async ({ name }) => {
      await markStale();
      tell({ text: t('administration.unit.added', { name }) });
    },
  });
  const draft = useDraft<OfficeFields>({ name: '', leads: {} }, useOfficeFaults());
  return useEdit(draft, creating, () => {
    const { name, leads } = draft.fields;
    creating.mutate({ name: tidy(name), leads }, { onSuccess: onDone });
  });
}
