import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createOffice } from '#shared/contract/offices.ts';
import { call } from '../../api/call.ts';
import type { OfficeFields } from './office-fieldset.tsx';
import { tidy } from './tidy.ts';
import { useDraft } from './use-draft.ts';
import { useEdit } from './use-edit.ts';
import { useOfficeFaults } from './use-office-faults.ts';
import { type Tell, useMarkStale } from './use-reversible-change.ts';

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
