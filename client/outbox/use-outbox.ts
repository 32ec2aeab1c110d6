import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { readSession } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { askForSession, invalidateAfter } from '../api/invalidate.ts';
import { queryOf } from '../api/query.ts';
import type { Edit } from './edit.ts';
import { outbox } from './outbox.ts';
import type { OutboxState } from './outbox-state.ts';

/** What waits in this browser, as it changes. */
function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.getState);
}

/** What waits, parted into what the person signed in, or just signed out by the server, entered and what others did. */
export function useWaiting(): { own: readonly Edit[]; others: readonly Edit[]; state: OutboxState } {
  const state = useOutbox();
  const own = state.edits.filter(({ author }) => author === state.owner);
  return { own, others: state.edits.filter(({ author }) => author !== state.owner), state };
}

/** Sends what waits as long as the page is open, under the name of who is signed in; asks before the page is closed over it. */
export function useSending(): void {
  const client = useQueryClient();
  const actor = useQuery(queryOf(readSession, {})).data?.actor;
  const author = actor?.restriction === null ? actor.id : undefined;
  useEffect(() => {
    outbox.start({
      onSignedOut: () => void askForSession(client),
      onRest: (communeIds) => void invalidateAfter(client, recordEntry, { communeIds: [...communeIds] }),
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
