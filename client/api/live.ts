import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followChanges, StaleEvent } from '#shared/contract/changes.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { may } from '#shared/domain/people/permissions.ts';
import { askForSession, invalidateAddresses } from './invalidate.ts';
import { queryOf } from './query.ts';

// In milliseconds: what comes together is asked for together; the stream is tried again after growing waits; without it
// for some time, what is on the screen is asked for at intervals.
const TOGETHER = 200;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const PATIENCE = 15_000;
const ASK_EVERY = 30_000;

/** Keeps what is on the screen current with what others change, as long as someone is signed in and the page is seen. */
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
  #wait = FIRST_WAIT;
  // Whether nothing can have been missed: what the page has was asked for as the stream opened.
  #isCurrent = true;
  #gathering: Timer | undefined;
  #retrying: Timer | undefined;
  #asking: Timer | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** Follows until the function it returns is called. */
  start(): () => void {
    // A browser allows six connections to a host over all its tabs: those that nobody sees must not hold one.
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
    source.addEventListener('stale', ({ data }) => this.#gather(StaleEvent.parse(JSON.parse(data)).stale));
    source.addEventListener('session-ended', () => this.#askForSession());
    source.addEventListener('error', () => this.#failed(source));
    this.#source = source;
    this.#asking ??= setTimeout(() => this.#ask(), PATIENCE);
  }

  #close(): void {
    this.#source?.close();
    for (const timer of [this.#gathering, this.#retrying, this.#asking]) clearTimeout(timer);
    this.#gathering = this.#retrying = this.#asking = undefined;
    this.#wait = FIRST_WAIT;
    this.#isCurrent = false;
  }

  #opened(): void {
    clearTimeout(this.#asking);
    this.#asking = undefined;
    this.#wait = FIRST_WAIT;
    if (!this.#isCurrent) void invalidateAddresses(this.#client, ['/api']);
    this.#isCurrent = true;
  }

  #failed(source: EventSource): void {
    // Answered, but with a refusal: perhaps nobody is signed in any more.
    if (source.readyState === EventSource.CLOSED) this.#askForSession();
    source.close();
    this.#isCurrent = false;
    this.#asking ??= setTimeout(() => this.#ask(), PATIENCE);
    this.#retrying = setTimeout(() => this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #gather(addresses: readonly string[]): void {
    for (const address of addresses) this.#stale.add(address);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void invalidateAddresses(this.#client, this.#stale);
      this.#stale.clear();
    }, TOGETHER);
  }

  #ask(): void {
    void this.#client.refetchQueries({ queryKey: ['api'], type: 'active' });
    this.#asking = setTimeout(() => this.#ask(), ASK_EVERY);
  }

  #askForSession(): void {
    void askForSession(this.#client);
  }
}
