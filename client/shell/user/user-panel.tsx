import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import { queryOf } from '../../api/query.ts';
import { useActor } from '../../api/session.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { useChosenView } from '../../api/view.ts';
import { useWaiting } from '../../outbox/use-outbox.ts';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';

/** Content of the user menu: name, role, scope, link to the own account, sign out. */
export function UserPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const actor = useActor();
  const signOut = useSignOut();
  const waiting = useWaiting().own.length;
  const [isRequested, setIsRequested] = useState(false);
  const isWarned = isRequested && waiting > 0;
  return (
    <>
      <p>
        <strong>{actor.name}</strong>
        <span>{t(`common.role.${actor.role}`)}</span>
        <UserScope actor={actor} onLeave={onLeave} />
      </p>
      <Link to="/tai-khoan" onClick={onLeave}>
        {t('session.ownAccount')}
      </Link>
      {isWarned && <p role="alert">{t('session.waitingAtSignOut', { count: waiting })}</p>}
      <button
        type="button"
        onClick={() => (waiting === 0 || isWarned ? signOut.mutate() : setIsRequested(true))}
      >
        {t(isWarned ? 'session.signOutAnyway' : 'session.signOut')}
      </button>
      {signOut.error && <ProblemNotice error={signOut.error} />}
    </>
  );
}

// With more communes than this, their number is shown instead of their names.
const MAX_NAMES = 3;

/** Indicators or communes that the user may record; nothing for a role without a scope. */
function UserScope({ actor, onLeave }: { actor: Actor; onLeave: () => void }) {
  const { t } = useTranslation();
  const { set = '' } = useChosenView();
  const { communes } = actor;
  const { data } = useQuery({
    ...queryOf(listCommunes, { query: {} }),
    enabled: communes.length > 0 && communes.length <= MAX_NAMES,
  });
  if (actor.role === 'office') {
    return (
      <span>{t('shell.user.indicators', { number: ownValue(actor.indicators, set)?.length ?? 0 })}</span>
    );
  }
  if (communes.length === 0) return null;
  if (communes.length > MAX_NAMES)
    return <span>{t('shell.user.communes', { number: communes.length })}</span>;
  const nameOf = (id: string) => data?.communes.find((commune) => commune.id === id)?.name ?? id;
  return communes.map((id) => (
    <Link key={id} to="/xa/$communeId" params={{ communeId: id }} onClick={onLeave}>
      {t('shell.page.commune', { name: nameOf(id) })}
    </Link>
  ));
}
