import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, ApiUnreachable } from './call.ts';

const RETRIES = 2;

/**
 * The cache. Asks again only where that can help. `networkMode: always`, because the server may run on this very
 * machine, with no network at all.
 */
export function buildQueryClient(): QueryClient {
  return new QueryClient({
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
}

/** Data have no language, problems have: after a change of language they are asked for again. */
export function refetchProblems(client: QueryClient): Promise<void> {
  return client.refetchQueries({ predicate: ({ state }) => state.error instanceof ApiProblem });
}

function isPassing(error: Error): boolean {
  return error instanceof ApiUnreachable || (error instanceof ApiProblem && error.problem.status === 503);
}
