import type { InputOf } from '#shared/contract/operation.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { findQueueable, type Queueable, type QueuedAnswer } from '#shared/contract/queueable.ts';
import { ApiProblem, call } from '../api/call.ts';
import { isAnnulment, namedBy } from './annulment-item.ts';
import { type Acknowledgement, type Item, type Obstacle, placesOf } from './item.ts';

/** Result of sending an item. An unanswered one is sent again later. */
export type SendResult =
  | { outcome: 'recorded'; acknowledgement: Acknowledgement }
  | { outcome: 'obstacle'; obstacle: Obstacle }
  | { outcome: 'signed-out' }
  | { outcome: 'unanswered' };

// A cut connection would report nothing for minutes.
const TIMEOUT_MS = 20_000;

/** Sends an item once. The server refuses it under any account other than its author's. */
export async function sendItem(item: Item): Promise<SendResult> {
  const { id, operation: name, input, author } = item;
  const operation = findQueueable(name);
  if (operation === undefined) return { outcome: 'obstacle', obstacle: { kind: 'unknown-operation' } };
  try {
    const sent = { ...input, body: { ...input.body, author } } as InputOf<Queueable>;
    const response = await call(operation, sent, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = { operation: name, response } as QueuedAnswer;
    const named = isAnnulment(item) ? namedBy(item) : [];
    return { outcome: 'recorded', acknowledgement: { ...answer, id, about: placesOf(item), named } };
  } catch (error) {
    // Without a readable answer in time, the item may or may not be recorded.
    return error instanceof ApiProblem ? readProblem(error.problem) : { outcome: 'unanswered' };
  }
}

const TRANSIENT_STATUSES = [408, 429];

function readProblem(problem: Problem): SendResult {
  const { status, type, conflict, doubts } = problem;
  if (status === 401 || type.startsWith('/problems/must-')) return { outcome: 'signed-out' };
  if (status >= 500 || TRANSIENT_STATUSES.includes(status)) return { outcome: 'unanswered' };
  if (conflict) return { outcome: 'obstacle', obstacle: { kind: 'conflict', conflict } };
  if (doubts) return { outcome: 'obstacle', obstacle: { kind: 'doubtful', doubts } };
  return { outcome: 'obstacle', obstacle: { kind: 'refused', problem } };
}
