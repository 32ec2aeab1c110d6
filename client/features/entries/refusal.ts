import { ApiProblem } from '../../api/call.ts';
import type { Statement } from './draft-fields.ts';
import { type Faults, fieldAt } from './use-draft-faults.ts';

/**
 * Why the server did not record a statement: what belongs beside a field, as long as the field's value is still the one it
 * refused, and the rest.
 */
export function readRefusal(
  error: Error | null,
  refused: Statement | undefined,
  current: Statement | undefined,
): { faults: Faults; rest: unknown } {
  if (error === null) return { faults: {}, rest: undefined };
  if (!(error instanceof ApiProblem)) return { faults: {}, rest: error };
  const { errors = [], ...problem } = error.problem;
  const faults: Faults = {};
  for (const { pointer, detail } of errors) {
    const field = fieldAt(pointer);
    if (field && refused?.[field] === current?.[field]) faults[field] ??= detail;
  }
  const others = errors.filter(({ pointer }) => fieldAt(pointer) === undefined);
  return { faults, rest: new ApiProblem({ ...problem, errors: others }) };
}
