import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { reaches } from '#shared/contract/fact.ts';
import { type WriteOperation, writtenBy } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { keyOf, queryOf } from './query.ts';

/** Communes whose facts were written; undefined for all. */
interface Scope {
  communeIds?: readonly string[];
}

/** Makes queries stale that read the facts an operation writes; resolves when the visible ones are refetched. */
export function invalidateAfter(
  client: QueryClient,
  operation: WriteOperation,
  { communeIds }: Scope = {},
): Promise<void> {
  const written = { facts: writtenBy(operation), communeIds };
  return client.invalidateQueries({
    predicate: ({ meta: { readsFrom = [], communeId } = {} }) => reaches(written, { readsFrom, communeId }),
  });
}

/** `invalidateAfter` for components. */
export function useInvalidation(operation: WriteOperation): (scope?: Scope) => Promise<void> {
  const client = useQueryClient();
  return (scope) => invalidateAfter(client, operation, scope);
}

/** Makes the queries of these addresses, and of all addresses under them, stale. */
export function invalidateAddresses(client: QueryClient, addresses: Iterable<string>): Promise<void> {
  const keys = [...addresses].map(keyOf);
  return client.invalidateQueries({
    predicate: ({ queryKey }) =>
      keys.some((key) => key.every((segment, index) => queryKey[index] === segment)),
  });
}

/** Asks the server who is signed in. */
export function refetchSession(
  client: QueryClient,
  options: { cancelRefetch?: boolean } = {},
): Promise<void> {
  return client.invalidateQueries({ queryKey: queryOf(readSession, {}).queryKey }, options);
}
