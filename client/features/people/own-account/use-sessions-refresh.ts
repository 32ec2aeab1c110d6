import { useQueryClient } from '@tanstack/react-query';
import { listOwnSessions } from '#shared/contract/people/own-account.ts';
import { queryOf } from '../../../api/query.ts';

/** Asks anew for the list of one's own sessions. */
export function useSessionsRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: queryOf(listOwnSessions, {}).queryKey });
}
