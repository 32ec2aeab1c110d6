import { queryOptions } from '@tanstack/react-query';
import { addressOf, type InputOf, type Operation } from '#shared/contract/operation.ts';
import { call, type WireInput } from './call.ts';

/**
 * The query of an operation, for `useQuery` and `useSuspenseQuery`. Its key is the address: the path split at `/`, then
 * the query string, so that invalidating `['api', 'communes', '06901']` makes all of that commune stale.
 */
export function queryOf<O extends Operation>(operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: keyOf(addressOf(operation, input as WireInput)),
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });
}

/** The key of an address; invalidating it makes the address and everything under it stale. */
export function keyOf(address: string): string[] {
  const [path = '', search] = address.split('?');
  const segments = path.split('/').filter((segment) => segment !== '');
  return search === undefined ? segments : [...segments, `?${search}`];
}
