import type { InputOf, ResponseOf } from '#shared/contract/operation.ts';
import type { recordEntry } from '#shared/contract/record/entries.ts';
import type { recordMetric } from '#shared/contract/record/metrics.ts';
import { ApiProblem, type TestCaller } from '../client.ts';

/** Records a figure as an author does who confirms its doubts; for tests about something else. @throws ApiProblem for other refusals */
export async function recordKnowingly<O extends typeof recordEntry | typeof recordMetric>(
  caller: TestCaller,
  operation: O,
  input: InputOf<O>,
): Promise<ResponseOf<O>> {
  try {
    return await caller.call(operation, input);
  } catch (error) {
    const doubts = error instanceof ApiProblem ? error.problem.doubts : undefined;
    if (doubts === undefined) throw error;
    const confirms = doubts.map(({ name }) => name);
    return await caller.call(operation, { ...input, body: { ...input.body, confirms } });
  }
}
