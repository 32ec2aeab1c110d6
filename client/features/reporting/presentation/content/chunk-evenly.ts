/**
 * Splits items, in order, into the fewest parts of about equal weight. No part weighs more than `capacity`, except one with a
 * single heavier item. Without items the result is one empty part.
 */
export function chunkEvenly<Item>(
  items: readonly Item[],
  capacity: number,
  weigh: (item: Item) => number = () => 1,
): Item[][] {
  const total = items.reduce((sum, item) => sum + weigh(item), 0);
  const fair = total / Math.max(1, Math.ceil(total / capacity));
  const parts: Item[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const own = weigh(item);
    const isFull = weight + own > capacity || weight >= fair;
    if (isFull && weight > 0) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(item);
    weight += own;
  }
  return parts;
}
