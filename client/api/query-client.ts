import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ApiUnreachable } from './call.ts';
import { askForSession } from './invalidate.ts';

const RETRIES = 2;

/**
 * The cache. Asks again only where that can help. `networkMode: always`, because the server may run on this very
 * machine, with no network at all.
 */
export function buildQueryClient(): QueryClient {
  const onError = (error: Error) => {
    // Several refusals at once ask once.
    if (isAboutSession(error)) void askForSession(client, { cancelRefetch: false });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < RETRIES && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** Data have no language, problems have: after a change of language they are asked for again. */
export function refetchProblems(client: QueryClient): Promise<void> {
  return client.refetchQueries({ predicate: ({ state }) => state.error instanceof ApiProblem });
}

/** Asks again for all that is on the screen and all that was refused: the session had ended, and is there again. */
export async function refetchAfterReturn(client: QueryClient): Promise<void> {
  await client.invalidateQueries();
  await refetchProblems(client);
}

function isPassing(error: Error): boolean {
  return error instanceof ApiUnreachable || (error instanceof ApiProblem && error.problem.status === 503);
}

// Screens offer only what may be done: who is refused something is no longer who the screen takes them for.
function isAboutSession(error: Error): boolean {
  return error instanceof ApiProblem && [401, 403].includes(error.problem.status);
}
