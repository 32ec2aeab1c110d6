import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiUnreachable } from './call.ts';

const PROBE_INTERVAL = 10_000;

/** Whether some query got no answer last time. While so, those are asked again every ten seconds. */
export function useIsUnreachable(): boolean {
  const client = useQueryClient();
  const isUnreachable = useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => client.getQueryCache().getAll().some(hasNoAnswer),
  );
  useEffect(() => {
    if (!isUnreachable) return;
    const probe = () => askAgain(client);
    const timer = setInterval(probe, PROBE_INTERVAL);
    window.addEventListener('online', probe);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', probe);
    };
  }, [client, isUnreachable]);
  return isUnreachable;
}

function askAgain(client: QueryClient): void {
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
