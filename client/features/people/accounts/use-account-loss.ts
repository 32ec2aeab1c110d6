import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { useActor } from '../../../api/session.ts';
import { useUnitNames } from '../../../api/use-units.ts';
import type { AccountFields } from './account-fields.ts';

/** What the owner of an account may no longer do after a change, in words; undefined when nothing is taken away. */
export function useAccountLoss(): (account: Account, after: AccountFields) => string | undefined {
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
