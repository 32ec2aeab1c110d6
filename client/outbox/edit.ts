import type { Conflict, Problem } from '#shared/contract/problem.ts';
import type { EntryBody } from '#shared/contract/record/entries.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';

/** Why an edit is not sent until somebody has decided: it cannot be read, was refused, or met another's figure. */
export type Obstacle =
  | { kind: 'unreadable'; rule: ViolationRule }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'conflict'; conflict: Conflict };

/** One figure as it was entered, from then until the server has acknowledged it. */
export interface Edit {
  /** The id of the entry it becomes: however often it is sent, the server records it once. */
  id: string;
  /** The account that entered it, and under which alone it may be sent. */
  author: string;
  communeId: string;
  body: EntryBody;
  /** As it was typed. */
  text: string;
  enteredAt: Instant;
  obstacle?: Obstacle;
}

/** An edit as this browser keeps it; `order` is that of entering, over all tabs and accounts. */
export interface KeptEdit extends Edit {
  order: number;
}

/** Whether two edits are about the same figure. */
export function isSameCell(one: Edit, other: Edit): boolean {
  return (
    one.communeId === other.communeId &&
    one.body.set === other.body.set &&
    one.body.indicator === other.body.indicator
  );
}
