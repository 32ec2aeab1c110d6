import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followChanges, StaleEvent } from '#shared/contract/changes.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { may } from '#shared/domain/people/permissions.ts';
import { invalidateAddresses, refetchSession } from './invalidate.ts';
import { queryOf } from './query.ts';

// Messages within this time are handled together.
const GATHER_MS = 200;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
// After this time without the stream, the visible queries are polled.
const POLL_AFTER_MS = 15_000;
const POLL_INTERVAL_MS = 30_000;

/** Refetches what other users change, while a user is signed in and the page is visible. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const actor = useQuery(queryOf(readSession, {})).data?.actor ?? undefined;
  const reader = may(actor, 'read-record') ? actor?.id : undefined;
  useEffect(() => (reader === undefined ? undefined : new LiveUpdates(client).start()), [client, reader]);
}

type Timer = ReturnType<typeof setTimeout>;

class LiveUpdates {
  readonly #client: QueryClient;
  readonly #stale = new Set<string>();
  #source: EventSource | undefined;
  #wait = FIRST_RETRY_MS;
  // False if messages may have been missed since the page's queries were fetched.
  #isCurrent = true;
  #gathering: Timer | undefined;
  #retrying: Timer | undefined;
  #polling: Timer | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** Starts; the returned function stops. */
  start(): () => void {
    // A browser opens six connections to a host for all its tabs, so hidden tabs must not hold one.
    const follow = () => (document.visibilityState === 'visible' ? this.#open() : this.#close());
    document.addEventListener('visibilitychange', follow);
    follow();
    return () => {
      document.removeEventListener('visibilitychange', follow);
      this.#close();
    };
  }

  #open(): void {
    this.#source?.close();
    const source = new EventSource(followChanges.path);
    source.addEventListener('open', () => this.#opened());
    source.addEventListener('stale', ({ data }) => this.#addStale(StaleEvent.parse(JSON.parse(data)).stale));
    source.addEventListener('session-ended', () => this.#refetchSession());
    source.addEventListener('error', () => this.#failed(source));
    this.#source = source;
    this.#polling ??= setTimeout(() => this.#poll(), POLL_AFTER_MS);
  }

  #close(): void {
    this.#source?.close();
    for (const timer of [this.#gathering, this.#retrying, this.#polling]) clearTimeout(timer);
    this.#gathering = this.#retrying = this.#polling = undefined;
    this.#wait = FIRST_RETRY_MS;
    this.#isCurrent = false;
  }

  #opened(): void {
    clearTimeout(this.#polling);
    this.#polling = undefined;
    this.#wait = FIRST_RETRY_MS;
    if (!this.#isCurrent) void invalidateAddresses(this.#client, ['/api']);
    this.#isCurrent = true;
  }

  #failed(source: EventSource): void {
    // The server refused the stream; perhaps the session has ended.
    if (source.readyState === EventSource.CLOSED) this.#refetchSession();
    source.close();
    this.#isCurrent = false;
    this.#polling ??= setTimeout(() => this.#poll(), POLL_AFTER_MS);
    this.#retrying = setTimeout(() => this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, MAX_RETRY_MS);
  }

  #addStale(addresses: readonly string[]): void {
    for (const address of addresses) this.#stale.add(address);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void invalidateAddresses(this.#client, this.#stale);
      this.#stale.clear();
    }, GATHER_MS);
  }

  #poll(): void {
    void this.#client.refetchQueries({ queryKey: ['api'], type: 'active' });
    this.#polling = setTimeout(() => this.#poll(), POLL_INTERVAL_MS);
  }

  #refetchSession(): void {
    void refetchSession(this.#client);
  }
}
