import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { reaches } from '#shared/contract/fact.ts';
import { type WriteOperation, writtenBy } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { keyOf, queryOf } from './query.ts';

/** The communes of which facts were written; any when it does not say. */
interface Scope {
  communeIds?: readonly string[];
}

/** Makes stale what is read from the facts that an operation writes; comes back when what is on the screen is new. */
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

/** The same for a component, after its own call of the operation. */
export function useInvalidation(operation: WriteOperation): (scope?: Scope) => Promise<void> {
  const client = useQueryClient();
  return (scope) => invalidateAfter(client, operation, scope);
}

/** Makes stale the answers of these addresses, and of everything under them. */
export function invalidateAddresses(client: QueryClient, addresses: Iterable<string>): Promise<void> {
  const keys = [...addresses].map(keyOf);
  return client.invalidateQueries({
    predicate: ({ queryKey }) =>
      keys.some((key) => key.every((segment, place) => queryKey[place] === segment)),
  });
}

/** Asks who is signed in here. */
export function askForSession(client: QueryClient, options: { cancelRefetch?: boolean } = {}): Promise<void> {
  return client.invalidateQueries({ queryKey: queryOf(readSession, {}).queryKey }, options);
}
