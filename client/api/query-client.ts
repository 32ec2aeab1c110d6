import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ApiUnreachable } from './call.ts';
import { refetchSession } from './invalidate.ts';

const RETRIES = 2;

/**
 * The query cache. Retries only after transient errors. `networkMode: always`, because the server may run on the same machine
 * without any network.
 */
export function buildQueryClient(): QueryClient {
  const onError = (error: Error) => {
    // Refusals at the same time share one request.
    if (isAboutSession(error)) void refetchSession(client, { cancelRefetch: false });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < RETRIES && isTransient(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** Refetches after a change of language: problems are texts, other answers have no language. */
export function refetchProblems(client: QueryClient): Promise<void> {
  return client.refetchQueries({ predicate: ({ state }) => state.error instanceof ApiProblem });
}

/** Refetches visible and refused queries after the user has signed in again. */
export async function refetchAfterReturn(client: QueryClient): Promise<void> {
  await client.invalidateQueries();
  await refetchProblems(client);
}

function isTransient(error: Error): boolean {
  if (error instanceof ApiUnreachable) return error.reason !== 'tooLarge';
  return error instanceof ApiProblem && error.problem.status === 503;
}

// Pages offer only permitted actions, so a refusal means that the session has changed.
function isAboutSession(error: Error): boolean {
  return error instanceof ApiProblem && [401, 403].includes(error.problem.status);
}
