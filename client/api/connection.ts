import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiUnreachable } from './call.ts';

const PROBE_INTERVAL_MS = 10_000;

/** Whether a query got no answer last time. While true, such queries are retried every ten seconds. */
export function useIsUnreachable(): boolean {
  const client = useQueryClient();
  const isUnreachable = useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => client.getQueryCache().getAll().some(hasNoAnswer),
  );
  useEffect(() => {
    if (!isUnreachable) return;
    const probe = () => retryUnanswered(client);
    const timer = setInterval(probe, PROBE_INTERVAL_MS);
    window.addEventListener('online', probe);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', probe);
    };
  }, [client, isUnreachable]);
  return isUnreachable;
}

function retryUnanswered(client: QueryClient): void {
  void client.refetchQueries({
    predicate: (query) => hasNoAnswer(query) && query.state.fetchStatus === 'idle',
  });
}

function hasNoAnswer({
  state,
}: {
  state: { error: Error | null; fetchFailureReason: Error | null };
}): boolean {
  return state.error instanceof ApiUnreachable || state.fetchFailureReason instanceof ApiUnreachable;
}
