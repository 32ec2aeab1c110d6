import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOffices } from '#shared/contract/people/offices.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Account } from '#shared/domain/people/account.ts';
import type { Office } from '#shared/domain/people/office.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { queryOf } from './query.ts';

/** All communes and offices, including those that have ended. */
export function useUnits(): { communes: Commune[]; offices: Office[] } {
  const [communes, offices] = useSuspenseQueries({
    queries: [queryOf(listCommunes, { query: {} }), queryOf(listOffices, {})],
  });
  return { communes: communes.data.communes, offices: offices.data.offices };
}

/** Names of communes and offices by id. */
export function useUnitNames() {
  const { communes, offices } = useUnits();
  return {
    communes: (ids: readonly string[]) =>
      ids.map((id) => communes.find((commune) => commune.id === id)?.name ?? id).join(', '),
    office: (officeId: number | null) => offices.find(({ id }) => id === officeId)?.name ?? '–',
  };
}

/** Text of an account's scope: its communes, its office, or all communes. */
export function useScopeText(): (account: Pick<Account, 'role' | 'communes' | 'officeId'>) => string {
  const { t } = useTranslation();
  const names = useUnitNames();
  return ({ role, communes, officeId }) => {
    if (role === 'admin') return '–';
    if (role === 'commune') return names.communes(communes);
    return role === 'office' ? names.office(officeId) : t('administration.account.allCommunes');
  };
}
