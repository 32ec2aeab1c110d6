import type { InputOf, QueueableOperation, ResponseOf } from './operation.ts';
import { recordAnnulment } from './record/annulments.ts';
import { recordEntry } from './record/entries.ts';
import { recordMetric } from './record/metrics.ts';

/** Every operation that browsers may keep and send later; a project test compares this list with the contract. */
const QUEUEABLE = [
  recordEntry,
  recordMetric,
  recordAnnulment,
] as const satisfies readonly QueueableOperation[];

export type Queueable = (typeof QUEUEABLE)[number];

/** Name under which browsers keep an operation. */
export type QueueName = Queueable['queueAs'];

type QueueableNamed<Name extends QueueName> = Extract<Queueable, { queueAs: Name }>;

/** Request that a browser keeps: the name of its operation, and its input. */
export type QueuedRequest<Name extends QueueName = QueueName> = {
  [One in Name]: { operation: One; input: InputOf<QueueableNamed<One>> };
}[Name];

/** Answer to a queued request. */
export type QueuedAnswer<Name extends QueueName = QueueName> = {
  [One in Name]: { operation: One; response: ResponseOf<QueueableNamed<One>> };
}[Name];

/** Operation with this name; undefined if this version of the program does not have it. */
export function findQueueable(name: string): Queueable | undefined {
  return QUEUEABLE.find(({ queueAs }) => queueAs === name);
}
