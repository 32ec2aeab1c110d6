import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { useActor } from '../../../api/session.ts';
import { useUnitNames } from '../../../api/use-units.ts';
import type { Confirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { diffFields } from '../../../ui/form/diff-fields.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { type AccountFields, fieldsOf, readAccount } from './account-fields.ts';
import type { AccountActs } from './use-account-acts.ts';
import { useAccountFaults } from './use-account-faults.ts';

/** Form of an account's name, role and scope; asks for confirmation before its owner loses a right. */
export function useAccountEdit(
  account: Account,
  changing: AccountActs['change'],
  ask: Confirmation['ask'],
  onDone: () => void,
) {
  const { t } = useTranslation();
  const lossOf = useAccountLoss();
  const save = (fields: AccountFields) => {
    const stated = readAccount(fields);
    const { name } = stated;
    const change = diffFields(fieldsOf(account), stated);
    if (Object.keys(change).length === 0) return onDone();
    const send = () => {
      const doneText = t('administration.change.done', { name });
      changing.mutate({ before: account, change, doneText }, { onSuccess: onDone });
    };
    const consequence = lossOf(account, stated);
    if (consequence === undefined) return send();
    const title = t('administration.change.title', { name });
    ask({ title, consequence, confirm: t('administration.form.save'), onConfirm: send });
  };
  return useForm({
    start: fieldsOf(account),
    check: useAccountFaults(),
    sending: changing,
    onChange: changing.reset,
    send: save,
  });
}

/** Describes the rights that the owner of an account loses by a change; undefined if none. */
function useAccountLoss(): (account: Account, after: AccountFields) => string | undefined {
  const { t } = useTranslation();
  const actor = useActor();
  const names = useUnitNames();
  const lossOf = (before: Account, after: AccountFields): string | undefined => {
    const { name, officeId } = before;
    if (before.role !== after.role) {
      const roles = {
        before: t(`common.role.${before.role}`),
        after: t(`common.role.${after.role}`),
      };
      return t('administration.change.role', { name, ...roles });
    }
    const lost = before.communes.filter((id) => !after.communes.includes(id));
    if (lost.length > 0) return t('administration.change.communes', { name, communes: names.communes(lost) });
    if (officeId === after.officeId) return undefined;
    return t('administration.change.office', { name, office: names.office(officeId) });
  };
  return (account, after) => {
    const loss = lossOf(account, after);
    if (loss === undefined) return undefined;
    const isOwn = account.username === actor.id;
    return [
      loss,
      t('administration.change.atOnce'),
      ...(isOwn ? [t('administration.account.isYours')] : []),
    ].join(' ');
  };
}
