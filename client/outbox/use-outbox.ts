import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { readSession } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { invalidateAfter, refetchSession } from '../api/invalidate.ts';
import { queryOf } from '../api/query.ts';
import type { Edit } from './edit.ts';
import { outbox } from './outbox.ts';
import type { OutboxState } from './outbox-state.ts';

function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.getState);
}

/** Waiting edits of the account that is or was last signed in, and of other accounts. */
export function useWaiting(): { own: readonly Edit[]; others: readonly Edit[]; state: OutboxState } {
  const state = useOutbox();
  const own = state.edits.filter(({ author }) => author === state.owner);
  return { own, others: state.edits.filter(({ author }) => author !== state.owner), state };
}

/** Sends the signed-in account's waiting edits while the page is open; asks before the page is closed with edits waiting. */
export function useSending(): void {
  const client = useQueryClient();
  const actor = useQuery(queryOf(readSession, {})).data?.actor;
  const author = actor?.restriction === null ? actor.id : undefined;
  useEffect(() => {
    outbox.start({
      onSignedOut: () => void refetchSession(client),
      onIdle: (communeIds) => void invalidateAfter(client, recordEntry, { communeIds: [...communeIds] }),
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
