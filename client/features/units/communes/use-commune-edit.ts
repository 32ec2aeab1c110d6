import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Confirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { diffFields } from '../../../ui/form/diff-fields.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import {
  type CommuneFields,
  type CommuneStatement,
  fieldsOfCommune,
  readCommune,
  useCommuneFaults,
} from './commune-fieldset.tsx';
import { useCommuneChange } from './use-commune-change.ts';

/** Form of an existing commune; asks for confirmation before its regions change, because other targets may then apply. */
export function useCommuneEdit(
  commune: Commune,
  notify: Notify,
  ask: Confirmation['ask'],
  onDone: () => void,
) {
  const { t } = useTranslation();
  const changing = useCommuneChange(commune.id, notify);
  const { id: _, validUntil: _until, ...before } = commune;
  const save = (fields: CommuneFields) => {
    const stated = readCommune(fields) ?? before;
    const { name } = stated;
    const change = diffFields<CommuneStatement>(before, stated);
    if (Object.keys(change).length === 0) return onDone();
    const send = () => {
      const doneText = t('administration.unit.saved', {
        name: t('administration.commune.named', { name }),
      });
      changing.mutate({ before: commune, change, doneText }, { onSuccess: onDone });
    };
    if (change.regions === undefined) return send();
    ask({
      title: t('administration.commune.regionsTitle', { name }),
      consequence: t('administration.commune.regionsDetail'),
      confirm: t('administration.form.save'),
      onConfirm: send,
    });
  };
  return useForm({
    start: fieldsOfCommune(commune),
    check: useCommuneFaults(),
    sending: changing,
    onChange: changing.reset,
    send: save,
  });
}
