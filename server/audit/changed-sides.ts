import { isDeepStrictEqual } from 'node:util';

/** Fields that a change really changes, with old and new values; undefined if there are none. */
export function changedSides<Thing extends object>(
  before: Thing,
  change: { [Key in keyof Thing]?: Thing[Key] | undefined },
): { from: Partial<Thing>; to: Partial<Thing> } | undefined {
  const fields = (Object.keys(change) as (keyof Thing)[]).filter(
    (field) => change[field] !== undefined && !isDeepStrictEqual(before[field], change[field]),
  );
  if (fields.length === 0) return undefined;
  const side = (from: Partial<Thing>) =>
    Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<Thing>;
  return { from: side(before), to: side(change as Partial<Thing>) };
}
