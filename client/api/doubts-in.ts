import type { Doubt } from '#shared/domain/record/doubts.ts';
import { ApiProblem } from './call.ts';

/** Doubts for which the server refused a figure; undefined if the error is another one. */
export function doubtsIn(error: Error | null): Doubt[] | undefined {
  return error instanceof ApiProblem ? error.problem.doubts : undefined;
}
