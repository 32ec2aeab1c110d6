import type { Item } from './item.ts';

/** An item that annuls or reinstates recorded statements (R15). */
export type AnnulmentItem = Item<'annulment'>;

export function isAnnulment(item: Item): item is AnnulmentItem {
  return item.operation === 'annulment';
}

/** Ids of the statements that an annulment names. */
export function namedBy({ input: { body } }: AnnulmentItem): string[] {
  return [...(body.entries ?? []), ...(body.metricFigures ?? [])];
}

/** The annulment without the statements that are never recorded; undefined if it has no others. */
export function withoutNamed(item: AnnulmentItem, ids: readonly string[]): AnnulmentItem | undefined {
  const { entries = [], metricFigures = [] } = item.input.body;
  const isLeft = (id: string) => !ids.includes(id);
  const body = {
    ...item.input.body,
    entries: entries.filter(isLeft),
    metricFigures: metricFigures.filter(isLeft),
  };
  const about = item.about.filter((_, index) => isLeft(namedBy(item)[index] ?? ''));
  return about.length > 0 ? { ...item, input: { body }, about } : undefined;
}

/** Ids of the statements that count no more once the author's waiting annulments are recorded. */
export function annulledByWaiting(items: readonly Item[], author: string): ReadonlySet<string> {
  const annulled = new Set<string>();
  for (const item of items) {
    if (item.author !== author || item.obstacle !== undefined || !isAnnulment(item)) continue;
    for (const id of namedBy(item)) {
      if (item.input.body.kind === 'annul') annulled.add(id);
      else annulled.delete(id);
    }
  }
  return annulled;
}

/**
 * Ids of items that wait for a decision of their author, who has undone them meanwhile: they are not recorded, so there is nothing
 * to annul or to decide.
 */
export function undoneUnrecorded(items: readonly Item[], author: string): string[] {
  const annulled = annulledByWaiting(items, author);
  return items.flatMap(({ id, obstacle }) => (obstacle !== undefined && annulled.has(id) ? id : []));
}
