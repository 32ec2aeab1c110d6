/** Gives each item a place `at`, near its `place` but at least `distance` from the next, none beyond `limit`. */
export function spreadApart<Item extends { place: number }>(
  items: readonly Item[],
  distance: number,
  limit: number,
): (Item & { at: number })[] {
  const placed = [...items].sort((a, b) => a.place - b.place).map((item) => ({ ...item, at: item.place }));
  let free = Number.NEGATIVE_INFINITY;
  for (const item of placed) {
    item.at = Math.max(item.at, free);
    free = item.at + distance;
  }
  let end = limit;
  for (const item of placed.toReversed()) {
    item.at = Math.min(item.at, end);
    end = item.at - distance;
  }
  return placed;
}
