/** Fields of `after` that differ from `before`: the body of a change request. */
export function diffFields<Fields extends object>(before: Fields, after: Fields): Partial<Fields> {
  const differing = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Fields]),
  );
  return Object.fromEntries(differing) as Partial<Fields>;
}

/** Change that undoes another: the same fields with their values from `before`. */
export function revertFields<Fields extends object>(
  before: Fields,
  change: Partial<Fields>,
): Partial<Fields> {
  const names = Object.keys(change) as (keyof Fields)[];
  return Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<Fields>;
}
