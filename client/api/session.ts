import { useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { readSession, type SessionState } from '#shared/contract/people/session.ts';
import { type Act, type Actor, may, type Subject } from '#shared/domain/people/permissions.ts';
import { refetchSession } from './invalidate.ts';
import { queryOf } from './query.ts';

/**
 * The session that the pages use. When it ends, they keep the last one until a user has signed in again, so that nothing typed is
 * lost.
 */
export const SessionContext = createContext<SessionState | undefined>(undefined);

export function useSession(): SessionState {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession must be called within SessionContext');
  return session;
}

/** The signed-in user; only for pages that the entrance shows to signed-in users. */
export function useActor(): Actor {
  const { actor } = useSession();
  if (actor === null) throw new Error('useActor must be called while a user is signed in');
  return actor;
}

/** Permission check for the signed-in user; pages show only permitted actions. */
export function useMay(): (act: Act, on?: Subject) => boolean {
  const { actor } = useSession();
  return (act, on) => may(actor ?? undefined, act, on);
}

/** The server signed a user in, but the browser did not keep the session cookie. */
export class SessionNotKept extends Error {
  override name = 'SessionNotKept';
}

/** Refetches the session after signing in. Throws `SessionNotKept` if nobody is signed in. */
export function useSessionArrival(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await refetchSession(client);
    if (client.getQueryData(queryOf(readSession, {}).queryKey)?.actor === null) throw new SessionNotKept();
  };
}
