import type { Problem } from '#shared/contract/problem.ts';
import { type JudgedEntry, recordEntry } from '#shared/contract/record/entries.ts';
import { ApiProblem, call } from '../api/call.ts';
import type { Edit, Obstacle } from './edit.ts';

/** Result of sending an edit. An unanswered one is sent again later. */
export type SendResult =
  | { outcome: 'recorded'; entry: JudgedEntry }
  | { outcome: 'obstacle'; obstacle: Obstacle }
  | { outcome: 'signed-out' }
  | { outcome: 'unanswered' };

// A cut connection would report nothing for minutes.
const TIMEOUT_MS = 20_000;

/** Sends an edit once. The server refuses it under any account other than its author's. */
export async function sendEdit({ communeId, body, author }: Edit): Promise<SendResult> {
  try {
    const input = { params: { communeId }, body: { ...body, author } };
    return {
      outcome: 'recorded',
      entry: await call(recordEntry, input, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    };
  } catch (error) {
    // Without a readable answer in time, the edit may or may not be recorded.
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
