import { ApiProblem } from './call.ts';

/** What is wrong with fields, in words, by their names. */
export type Faults<Fields> = { [Name in keyof Fields]?: string | undefined };

/**
 * Why the server refused: what belongs beside one of these fields of the body, and the rest, undefined when there is none.
 * `/communes/0` is about the field `communes`.
 */
export function readRefusal<Fields extends object>(
  error: Error | null,
  fields: Fields,
): { faults: Faults<Fields>; rest: Error | undefined } {
  if (!(error instanceof ApiProblem)) return { faults: {}, rest: error ?? undefined };
  const { errors = [], ...problem } = error.problem;
  const names = Object.keys(fields) as (keyof Fields)[];
  const fieldOf = (pointer: string) => names.find((name) => name === pointer.split('/')[1]);
  const faults: Faults<Fields> = {};
  for (const { pointer, detail } of errors) {
    const field = fieldOf(pointer);
    if (field !== undefined) faults[field] ??= detail;
  }
  const others = errors.filter(({ pointer }) => fieldOf(pointer) === undefined);
  const isAllSaid = errors.length > 0 && others.length === 0;
  return { faults, rest: isAllSaid ? undefined : new ApiProblem({ ...problem, errors: others }) };
}
