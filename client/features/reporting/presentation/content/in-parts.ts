/**
 * Items cut into as few parts as hold them, in their order: none weighs more than `capacity` unless a single item does. Without items
 * there is one empty part.
 */
export function inParts<Item>(
  items: readonly Item[],
  capacity: number,
  weigh: (item: Item) => number = () => 1,
): Item[][] {
  const total = items.reduce((sum, item) => sum + weigh(item), 0);
  // Parts of about the same weight look better than a full one and a rest.
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
