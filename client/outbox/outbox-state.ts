import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { Edit } from './edit.ts';

export interface OutboxState {
  /** Edits that the server has not acknowledged, of all accounts, in the order of entry. */
  edits: readonly Edit[];
  /** Ids of the edits being sent. */
  inFlight: ReadonlySet<string>;
  /** Entries acknowledged since the page was opened. */
  acknowledged: readonly JudgedEntry[];
  /** Nothing is sent for now: the last attempt got no answer, or nobody is signed in. */
  isPaused: boolean;
  /** The account that is signed in, or was last while the page has been open. */
  owner: string | undefined;
  /** False if the browser refuses to store edits; they are then lost with the page. */
  isPersisted: boolean;
}

/** Callbacks to the page. */
export interface OutboxHooks {
  /** The server says that nobody is signed in. */
  onSignedOut: () => void;
  /** Nothing is being sent any more; figures of these communes were recorded. */
  onIdle: (communeIds: ReadonlySet<string>) => void;
}
