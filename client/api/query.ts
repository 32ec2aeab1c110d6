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
 * Query of an operation, for `useQuery` and `useSuspenseQuery`. The key is the address: the path split at `/`, then the query
 * string. `meta` names the facts that the answer depends on, so that a write finds the queries it makes stale.
 */
export function queryOf<O extends ReadOperation>(operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: keyOf(addressOf(operation, input as WireInput)),
    meta: metaOf(operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });
}

/** The facts that the answer depends on. */
export function metaOf<O extends ReadOperation>({ readsFrom }: O, input: InputOf<O>): Source {
  const { params }: { params?: { communeId?: string } } = input as WireInput;
  return { readsFrom, communeId: params?.communeId };
}

/** Query key of an address; a prefix of the keys of the addresses under it. */
export function keyOf(address: string): string[] {
  const [path = '', search] = address.split('?');
  const segments = path.split('/').filter((segment) => segment !== '');
  return search === undefined ? segments : [...segments, `?${search}`];
}
