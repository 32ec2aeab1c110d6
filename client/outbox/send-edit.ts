import type { Problem } from '#shared/contract/problem.ts';
import { type JudgedEntry, recordEntry } from '#shared/contract/record/entries.ts';
import { ApiProblem, call } from '../api/call.ts';
import type { Edit, Obstacle } from './edit.ts';

/** What became of sending an edit. Without an answer, or with one that passes, it is sent again later. */
export type Sent =
  | { outcome: 'recorded'; entry: JudgedEntry }
  | { outcome: 'obstacle'; obstacle: Obstacle }
  | { outcome: 'signed-out' }
  | { outcome: 'unanswered' };

// In milliseconds. A line that was cut says nothing for minutes.
const PATIENCE = 20_000;

/** Sends an edit once. The server refuses it under any other account than its author's. */
export async function sendEdit({ communeId, body, author }: Edit): Promise<Sent> {
  try {
    const input = { params: { communeId }, body: { ...body, author } };
    return {
      outcome: 'recorded',
      entry: await call(recordEntry, input, { signal: AbortSignal.timeout(PATIENCE) }),
    };
  } catch (error) {
    // No answer in time, none at all, or one that cannot be read: perhaps it is recorded, perhaps not.
    return error instanceof ApiProblem ? readProblem(error.problem) : { outcome: 'unanswered' };
  }
}

const PASSING = [408, 429];

function readProblem(problem: Problem): Sent {
  const { status, type, conflict } = problem;
  if (status === 401 || type.startsWith('/problems/must-')) return { outcome: 'signed-out' };
  if (status >= 500 || PASSING.includes(status)) return { outcome: 'unanswered' };
  if (conflict) return { outcome: 'obstacle', obstacle: { kind: 'conflict', conflict } };
  return { outcome: 'obstacle', obstacle: { kind: 'refused', problem } };
}
