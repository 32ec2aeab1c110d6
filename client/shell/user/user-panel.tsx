import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../api/session.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { useWaiting } from '../../outbox/use-outbox.ts';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { UserScope } from './user-scope.tsx';

/** Who is signed in, as what and for what; the own account, and signing out. */
export function UserPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const actor = useActor();
  const signOut = useSignOut();
  const waiting = useWaiting().own.length;
  const [isAsked, setAsked] = useState(false);
  const isWarned = isAsked && waiting > 0;
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
      <button type="button" onClick={() => (waiting === 0 || isWarned ? signOut.mutate() : setAsked(true))}>
        {t(isWarned ? 'session.signOutAnyway' : 'session.signOut')}
      </button>
      {signOut.error && <ProblemNotice error={signOut.error} />}
    </>
  );
}
