import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../api/session.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { UserScope } from './user-scope.tsx';

/** Who is signed in, as what and for what; the own account, and signing out. */
export function UserPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const actor = useActor();
  const signOut = useSignOut();
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
      <button type="button" onClick={() => signOut.mutate()}>
        {t('session.signOut')}
      </button>
      {signOut.error && <ProblemNotice error={signOut.error} />}
    </>
  );
}
