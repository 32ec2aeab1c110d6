import type { Conflict, Problem } from '#shared/contract/problem.ts';
import type { EntryBody } from '#shared/contract/record/entries.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';

/** Reason why an edit waits for its author's decision. */
export type Obstacle =
  | { kind: 'unreadable'; rule: ViolationRule }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'doubtful'; doubts: Doubt[] }
  | { kind: 'conflict'; conflict: Conflict };

/** An entered figure that the server has not acknowledged yet. */
export interface Edit {
  /** Id of the future entry, so that the server records it once however often it is sent. */
  id: string;
  /** The account that entered it; it is sent only under this account. */
  author: string;
  communeId: string;
  body: EntryBody;
  /** The text as typed. */
  text: string;
  enteredAt: Instant;
  obstacle?: Obstacle;
}

/** An edit in the browser's store; `order`: order of entry across all tabs and accounts. */
export interface KeptEdit extends Edit {
  order: number;
}

/** The edit, with all its doubts confirmed; it may then be sent. */
export function withConfirmedDoubts({ obstacle, ...edit }: Edit): Edit {
  if (obstacle?.kind !== 'doubtful') return { ...edit, ...(obstacle && { obstacle }) };
  const names = obstacle.doubts.map(({ name }) => name);
  return { ...edit, body: { ...edit.body, confirms: [...(edit.body.confirms ?? []), ...names] } };
}

export function isSameCell(one: Edit, other: Edit): boolean {
  return (
    one.communeId === other.communeId &&
    one.body.set === other.body.set &&
    one.body.indicator === other.body.indicator
  );
}
