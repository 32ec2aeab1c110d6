import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { changeBetween } from '../../../ui/form/change-of.ts';
import type { Asking } from '../../../ui/form/use-asking.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useEdit } from '../../../ui/form/use-edit.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { type CommuneStatement, fieldsOfCommune, readCommune } from './commune-fields.ts';
import { useCommuneChange } from './use-commune-change.ts';
import { useCommuneFaults } from './use-commune-faults.ts';

/** The form of a commune that is there; asks before other targets come to hold for it. */
export function useCommuneEdit(commune: Commune, tell: Tell, ask: Asking['ask'], onDone: () => void) {
  const { t } = useTranslation();
  const draft = useDraft(fieldsOfCommune(commune), useCommuneFaults());
  const changing = useCommuneChange(commune.id, tell);
  const { id: _, validUntil: _until, ...before } = commune;
  const stated = readCommune(draft.fields) ?? before;
  const { name } = stated;
  const change = changeBetween<CommuneStatement>(before, stated);
  const send = () => {
    const told = t('administration.unit.saved', { name: t('administration.commune.named', { name }) });
    changing.mutate({ before: commune, change, told }, { onSuccess: onDone });
  };
  return useEdit(draft, changing, () => {
    if (Object.keys(change).length === 0) return onDone();
    if (change.regions === undefined) return send();
    ask({
      title: t('administration.commune.regionsTitle', { name }),
      consequence: t('administration.commune.regionsDetail'),
      confirm: t('administration.form.save'),
      onConfirm: send,
    });
  });
}
