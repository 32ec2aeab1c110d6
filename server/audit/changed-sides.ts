import { isDeepStrictEqual } from 'node:util';

/** What a change really changes, from → to; undefined when that is nothing. */
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
