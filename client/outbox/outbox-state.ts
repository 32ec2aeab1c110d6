import type { Acknowledgement, Item } from './item.ts';

export interface OutboxState {
  /** Items that the server has not acknowledged, of all accounts, in the order of entry. */
  items: readonly Item[];
  /** Ids of the items being sent. */
  inFlight: ReadonlySet<string>;
  /** Items acknowledged since the page was opened. */
  acknowledged: readonly Acknowledgement[];
  /** Nothing is sent for now: the last attempt got no answer, or nobody is signed in. */
  isPaused: boolean;
  /** The account that is signed in, or was last while the page has been open. */
  owner: string | undefined;
  /** False if the browser refuses to store items; they are then lost with the page. */
  isPersisted: boolean;
}

/** Callbacks to the page. */
export interface OutboxHooks {
  /** The server says that nobody is signed in. */
  onSignedOut: () => void;
  /** Nothing is being sent any more; these items were recorded since the last call. */
  onIdle: (recorded: readonly Acknowledgement[]) => void;
}

export const EMPTY_OUTBOX: OutboxState = {
  items: [],
  inFlight: new Set(),
  acknowledged: [],
  isPaused: false,
  isPersisted: true,
  owner: undefined,
};
