import { ApiProblem } from './call.ts';

/** Error texts of a form's fields. */
export type Faults<Fields> = { [Name in keyof Fields]?: string | undefined };

/**
 * Splits the server's errors into those of the given fields of the body and the rest (undefined if there is none). An error at
 * `/communes/0` belongs to the field `communes`.
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
