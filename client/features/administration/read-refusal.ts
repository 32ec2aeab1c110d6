import { ApiProblem } from '../../api/call.ts';
import type { Faults } from './use-draft.ts';

/** Why the server refused a change: what belongs beside one of the fields, and the rest, undefined when there is none. */
export function readRefusal<Fields extends object>(
  error: Error | null,
  fields: Fields,
): { faults: Faults<Fields>; rest: Error | undefined } {
  if (!(error instanceof ApiProblem)) return { faults: {}, rest: error ?? undefined };
  const { errors = [], ...problem } = error.problem;
  const isBeside = ({ pointer }: { pointer: string }) => fieldOf(pointer) in fields;
  const beside = errors.filter(isBeside).map(({ pointer, detail }) => [fieldOf(pointer), detail]);
  const others = errors.filter((fault) => !isBeside(fault));
  const isAllSaid = errors.length > 0 && others.length === 0;
  return {
    faults: Object.fromEntries(beside) as Faults<Fields>,
    rest: isAllSaid ? undefined : new ApiProblem({ ...problem, errors: others }),
  };
}

// `/communes/0` is about the field `communes`.
function fieldOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}
