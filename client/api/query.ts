import { queryOptions } from '@tanstack/react-query';
import type { Source } from '#shared/contract/fact.ts';
import { addressOf, type InputOf, type ReadOperation } from '#shared/contract/operation.ts';
import { call, type WireInput } from './call.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: Partial<Source>;
  }
}

/**
 * The query of an operation, for `useQuery` and `useSuspenseQuery`. Its key is the address: the path split at `/`, then
 * the query string. Its `meta` says what the answer is made from, so that a write finds the queries it makes stale.
 */
export function queryOf<O extends ReadOperation>(operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: keyOf(addressOf(operation, input as WireInput)),
    meta: metaOf(operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });
}

/** What the answer to a query is made from. */
export function metaOf<O extends ReadOperation>({ readsFrom }: O, input: InputOf<O>): Source {
  const { params }: { params?: { communeId?: string } } = input as WireInput;
  return { readsFrom, communeId: params?.communeId };
}

/** The key of an address, which those under it begin with. */
export function keyOf(address: string): string[] {
  const [path = '', search] = address.split('?');
  const segments = path.split('/').filter((segment) => segment !== '');
  return search === undefined ? segments : [...segments, `?${search}`];
}
