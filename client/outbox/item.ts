import type { Conflict, Problem } from '#shared/contract/problem.ts';
import type { QueuedAnswer, QueuedRequest, QueueName } from '#shared/contract/queueable.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { MetricId } from '#shared/domain/record/metric.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
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

/** Figure of an indicator, or of a metric for a day, that a statement is about. */
export type FigurePlace = { communeId: string; effectiveOn: LocalDate } & (
  | { set: string; indicator: string }
  | { metric: MetricId }
);

/** Facts of an item that its request does not contain. */
export interface ItemFacts {
  entry: unknown;
  metric: unknown;
  /** The request has only ids of statements. */
  annulment: { about: readonly FigurePlace[] };
}

/** A statement that the server has not acknowledged yet: the request that records it, and what became of it. */
export type Item<Name extends QueueName = QueueName> = {
  [One in Name]: QueuedRequest<One> & ItemState & ItemFacts[One];
}[Name];

/** An item in the browser's store; `order`: order of entry across all tabs and accounts. */
export type KeptItem = Item & { order: number };

/** Answer of the server to an item. */
export type Acknowledgement<Name extends QueueName = QueueName> = QueuedAnswer<Name> & {
  id: string;
  /** The figures that it was about. */
  about: readonly FigurePlace[];
  /** Ids of the statements that it annulled or reinstated, in the order of `about`. */
  named: readonly string[];
};

/** Id of the statement that an item replaces; null if there is none. */
export function replacedBy({ obstacle, operation, input }: Item): string | null {
  if (obstacle?.kind === 'unknown-operation' || operation === 'annulment') return null;
  return input.body.replaces ?? null;
}

/** The item, replacing another statement. */
export function withReplaces(item: Item, replaces: string | null): Item {
  if (item.operation === 'annulment') return item;
  return item.operation === 'entry'
    ? { ...item, input: { ...item.input, body: { ...item.input.body, replaces } } }
    : { ...item, input: { ...item.input, body: { ...item.input.body, replaces } } };
}

/** Names the things that an item states something about; a later statement about the same thing takes its place. */
export function subjectsOf(item: Item): string[] {
  if (item.obstacle?.kind === 'unknown-operation') return [item.id];
  return placesOf(item).map(subjectOf);
}

/** Communes of these figures, each once. */
export function communesOf(places: readonly FigurePlace[]): string[] {
  return [...new Set(places.map(({ communeId }) => communeId))];
}

/** The figures that an item is about. */
export function placesOf(item: Item): readonly FigurePlace[] {
  return item.operation === 'annulment' ? item.about : [{ ...item.input.params, ...item.input.body }];
}

function subjectOf(place: FigurePlace): string {
  const { communeId, effectiveOn } = place;
  return 'metric' in place
    ? ['metric', communeId, place.metric, effectiveOn].join(' ')
    : ['entry', communeId, place.set, place.indicator].join(' ');
}
