import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView } from '../../api/view.ts';

// More names than these would not be read.
const NAMED = 3;

/** What someone may record, in short; nothing for a role without a scope. */
export function UserScope({ actor, onLeave }: { actor: Actor; onLeave: () => void }) {
  const { t } = useTranslation();
  const { set = '' } = useChosenView();
  const { communes } = actor;
  const { data } = useQuery({
    ...queryOf(listCommunes, { query: {} }),
    enabled: communes.length > 0 && communes.length <= NAMED,
  });
  if (actor.role === 'office') {
    return <span>{t('shell.user.indicators', { number: actor.indicators[set]?.length ?? 0 })}</span>;
  }
  if (communes.length === 0) return null;
  if (communes.length > NAMED) return <span>{t('shell.user.communes', { number: communes.length })}</span>;
  const nameOf = (id: string) => data?.communes.find((commune) => commune.id === id)?.name ?? id;
  return communes.map((id) => (
    <Link key={id} to="/xa/$communeId" params={{ communeId: id }} onClick={onLeave}>
      {t('shell.page.commune', { name: nameOf(id) })}
    </Link>
  ));
}
