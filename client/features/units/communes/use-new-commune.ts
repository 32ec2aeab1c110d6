import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createCommune } from '#shared/contract/units/communes.ts';
import { CommuneId } from '#shared/contract/view.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import {
  type CommuneFields,
  type CommuneStatement,
  initialCommuneFields,
  readCommune,
  useCommuneFaults,
} from './commune-fieldset.tsx';

interface NewCommuneFields extends CommuneFields {
  /** Code of the General Statistics Office. */
  id: string;
}

export function useNewCommune(group: string, notify: Notify, onDone: () => void) {
  const { t } = useTranslation();
  const findFaults = useCommuneFaults();
  const creating = useCreateCommune(notify);
  return useForm<NewCommuneFields>({
    start: { id: '', ...initialCommuneFields(group) },
    check: (fields) => ({
      ...findFaults(fields),
      ...(!CommuneId.safeParse(fields.id).success && { id: t('administration.commune.codeInvalid') }),
    }),
    sending: creating,
    onChange: creating.reset,
    send: (fields) => {
      const stated = readCommune(fields);
      if (stated) creating.mutate({ ...stated, id: fields.id }, { onSuccess: onDone });
    },
  });
}

function useCreateCommune(notify: Notify) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(createCommune);
  return useMutation({
    mutationFn: (body: CommuneStatement & { id: string }) => call(createCommune, { body }),
    onSuccess: async ({ name }) => {
      await invalidate();
      notify({
        text: t('administration.unit.added', { name: t('administration.commune.named', { name }) }),
      });
    },
  });
}
