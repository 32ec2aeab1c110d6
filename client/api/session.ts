import { useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { readSession, type SessionState } from '#shared/contract/people/session.ts';
import { type Act, type Actor, may, type Subject } from '#shared/domain/people/permissions.ts';
import { askForSession } from './invalidate.ts';
import { queryOf } from './query.ts';

/**
 * The session as the pages know it. When it ends beneath them they keep the last one, so that nothing on them goes away
 * and nothing typed is lost until someone has signed in again.
 */
export const SessionContext = createContext<SessionState | undefined>(undefined);

/** Who is signed in here. */
export function useSession(): SessionState {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession needs the entrance around it');
  return session;
}

/** The person signed in; only for what the entrance shows to someone who is. */
export function useActor(): Actor {
  const { actor } = useSession();
  if (actor === null) throw new Error('useActor needs someone signed in; the entrance shows no page without');
  return actor;
}

/** Whether the person signed in may do something: screens show only what may be done. */
export function useMay(): (act: Act, on?: Subject) => boolean {
  const { actor } = useSession();
  return (act, on) => may(actor ?? undefined, act, on);
}

/** The server let someone in, but the browser did not keep the cookie of it. */
export class SessionNotKept extends Error {
  override name = 'SessionNotKept';
}

/** Asks anew who is signed in here once the server has let someone in. Throws `SessionNotKept` when nobody is. */
export function useSessionArrival(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await askForSession(client);
    if (client.getQueryData(queryOf(readSession, {}).queryKey)?.actor === null) throw new SessionNotKept();
  };
}
