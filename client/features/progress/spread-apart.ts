/** Gives each item a place `at`, near its `y` but at least `distance` from the next, none under `bottom`. */
export function spreadApart<Item extends { y: number }>(
  items: readonly Item[],
  distance: number,
  bottom: number,
): (Item & { at: number })[] {
  const placed = [...items].sort((a, b) => a.y - b.y).map((item) => ({ ...item, at: item.y }));
  let free = Number.NEGATIVE_INFINITY;
  for (const item of placed) {
    item.at = Math.max(item.at, free);
    free = item.at + distance;
  }
  let limit = bottom;
  for (const item of placed.toReversed()) {
    item.at = Math.min(item.at, limit);
    limit = item.at - distance;
  }
  return placed;
}
