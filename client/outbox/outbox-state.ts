import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { Edit } from './edit.ts';

/** What waits, and what became of what does not wait any more. */
export interface OutboxState {
  /** Edits that the server has not acknowledged, of every account, in the order of entering. */
  edits: readonly Edit[];
  /** The ids of those on their way. */
  inFlight: ReadonlySet<string>;
  /** What was acknowledged since the page was opened. */
  acknowledged: readonly JudgedEntry[];
  /** Nothing goes out for now: the last attempt got no answer, or nobody is signed in. */
  isPaused: boolean;
  /** Who is signed in, or was last while the page is open. */
  owner: string | undefined;
  /** false: the browser refuses to keep anything; what waits goes with the page. */
  isPersisted: boolean;
}

/** What the outbox asks of the page around it. */
export interface OutboxHooks {
  /** The server takes nobody to be signed in. */
  onSignedOut: () => void;
  /** Nothing is on its way any more; figures of these communes were recorded. */
  onRest: (communeIds: ReadonlySet<string>) => void;
}
