import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { readSession } from '#shared/contract/people/session.ts';
import { findQueueable } from '#shared/contract/queueable.ts';
import { invalidateAfter, refetchSession } from '../api/invalidate.ts';
import { queryOf } from '../api/query.ts';
import { type Acknowledgement, communesOf, type Item } from './item.ts';
import { outbox } from './outbox.ts';
import type { OutboxState } from './outbox-state.ts';

export function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.getState);
}

/** Waiting items of the account that is or was last signed in, and of other accounts. */
export function useWaiting(): { own: readonly Item[]; others: readonly Item[]; state: OutboxState } {
  const state = useOutbox();
  const own = state.items.filter(({ author }) => author === state.owner);
  return { own, others: state.items.filter(({ author }) => author !== state.owner), state };
}

/** Sends the signed-in account's waiting items while the page is open; asks before the page is closed with items waiting. */
export function useSending(): void {
  const client = useQueryClient();
  const actor = useQuery(queryOf(readSession, {})).data?.actor;
  const author = actor?.restriction === null ? actor.id : undefined;
  useEffect(() => {
    outbox.start({
      onSignedOut: () => void refetchSession(client),
      onIdle: (recorded) => invalidateRecorded(client, recorded),
    });
  }, [client]);
  useEffect(() => outbox.setAuthor(author), [author]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (outbox.isWaiting()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}

function invalidateRecorded(client: QueryClient, recorded: readonly Acknowledgement[]): void {
  for (const [name, acknowledged] of Map.groupBy(recorded, ({ operation }) => operation)) {
    const operation = findQueueable(name);
    const isKnown = acknowledged.every(({ about }) => about.length > 0);
    const communeIds = communesOf(acknowledged.flatMap(({ about }) => about));
    if (operation) void invalidateAfter(client, operation, isKnown ? { communeIds } : {});
  }
}
