import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { listAccounts } from '#shared/contract/people/accounts.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listRoadmaps } from '#shared/contract/roadmap/roadmaps.ts';
import { previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { invalidateAddresses, invalidateAfter } from '../../../client/api/invalidate.ts';
import { queryOf } from '../../../client/api/query.ts';

const query = { set: 'nang-cao-2021-2025' };
const QUERIES = {
  own: queryOf(readStanding, { params: { communeId: '06901' }, query }),
  others: queryOf(readStanding, { params: { communeId: '99999' }, query }),
  ways: queryOf(listRoadmaps, { query }),
  accounts: queryOf(listAccounts, {}),
};

/** Names of the queries that are stale after an action on the cache. */
async function staleAfter(act: (client: QueryClient) => Promise<void>): Promise<string[]> {
  const client = new QueryClient();
  const cache = client.getQueryCache();
  const kept = Object.entries(QUERIES).map(([name, { queryKey, meta }]) => ({
    name,
    query: cache.build(client, { queryKey: [...queryKey], ...(meta && { meta }) }),
  }));
  await act(client);
  return kept.filter(({ query: { state } }) => state.isInvalidated).map(({ name }) => name);
}

test('a write makes the queries stale that read its facts about its communes', async () => {
  const after = (communeIds?: string[]) =>
    staleAfter((client) => invalidateAfter(client, recordEntry, communeIds && { communeIds }));
  expect(await after(['06901'])).toEqual(['own', 'ways']);
  expect(await after(['06901', '99999'])).toEqual(['own', 'others', 'ways']);
  expect(await after()).toEqual(['own', 'others', 'ways']);
  expect(await staleAfter((client) => invalidateAfter(client, previewTargetDecisions))).toEqual([]);
});

test('an address makes itself and all addresses under it stale', async () => {
  const after = (...addresses: string[]) => staleAfter((client) => invalidateAddresses(client, addresses));
  expect(await after('/api/communes/06901/standing')).toEqual(['own']);
  expect(await after('/api/communes', '/api/accounts')).toEqual(['own', 'others', 'accounts']);
  expect(await after('/api/way')).toEqual([]);
  expect(await after('/api')).toEqual(Object.keys(QUERIES));
});
