import type { Conflict, Problem } from '#shared/contract/problem.ts';
import type { QueuedAnswer, QueuedRequest, QueueName } from '#shared/contract/queueable.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';

/** Reason why an item waits for its author's decision. */
export type Obstacle =
  | { kind: 'unreadable'; rule: ViolationRule }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'doubtful'; doubts: Doubt[] }
  | { kind: 'conflict'; conflict: Conflict }
  /** Entered for a day that is unusual, and not confirmed yet. */
  | { kind: 'unconfirmed-day' }
  /** A later version of the program may know the operation. */
  | { kind: 'unknown-operation' };

interface ItemState {
  /** Id of the statement, so that the server records it once however often it is sent. */
  id: string;
  /** The account that entered it; it is sent only under this account. */
  author: string;
  /** The statement as typed, or in words. */
  text: string;
  enteredAt: Instant;
  obstacle?: Obstacle;
}

/** A statement that the server has not acknowledged yet: the request that records it, and what became of it. */
export type Item<Name extends QueueName = QueueName> = QueuedRequest<Name> & ItemState;

/** An item in the browser's store; `order`: order of entry across all tabs and accounts. */
export type KeptItem = Item & { order: number };

/** Answer of the server to an item. */
export type Acknowledgement<Name extends QueueName = QueueName> = QueuedAnswer<Name> & {
  id: string;
  communeId: string;
};

/** Id of the statement that an item replaces; null if there is none. */
export function replacedBy({ obstacle, input: { body } }: Item): string | null {
  if (obstacle?.kind === 'unknown-operation') return null;
  return body.replaces ?? null;
}

/** The item, replacing another statement. */
export function withReplaces(item: Item, replaces: string | null): Item {
  return item.operation === 'entry'
    ? { ...item, input: { ...item.input, body: { ...item.input.body, replaces } } }
    : { ...item, input: { ...item.input, body: { ...item.input.body, replaces } } };
}

/** The item with its doubts confirmed, so that it may be sent; another item as it is. */
export function withConfirmedDoubts(item: Item): Item {
  if (item.obstacle?.kind !== 'doubtful') return item;
  const names = item.obstacle.doubts.map(({ name }) => name);
  const { obstacle: _, ...rest } = item;
  return rest.operation === 'entry'
    ? { ...rest, input: { ...rest.input, body: confirming(rest.input.body, names) } }
    : { ...rest, input: { ...rest.input, body: confirming(rest.input.body, names) } };
}

function confirming<Body extends { confirms?: string[] | undefined }>(body: Body, names: string[]): Body {
  return { ...body, confirms: [...(body.confirms ?? []), ...names] };
}

/** Names the thing that an item states something about; a later statement about the same thing takes its place. */
export function subjectOf({ id, operation, input, obstacle }: Item): string {
  if (obstacle?.kind === 'unknown-operation') return id;
  const { communeId } = input.params;
  if (operation === 'metric')
    return [operation, communeId, input.body.metric, input.body.effectiveOn].join(' ');
  if (operation === 'entry') return [operation, communeId, input.body.set, input.body.indicator].join(' ');
  return operation;
}
