import { type Item, replacedBy, subjectOf, withReplaces } from './item.ts';

/**
 * Removes items. `followers`: the rest's items that replaced a removed one; they now replace what that one replaced.
 */
export function withoutItems(
  items: readonly Item[],
  ids: readonly string[],
): { rest: Item[]; followers: Item[] } {
  const removed = items.filter(({ id }) => ids.includes(id));
  const rest = items.filter(({ id }) => !ids.includes(id));
  const replaced = new Map(removed.map((item) => [item.id, replacedBy(item)]));
  const findReplaced = (id: string | null): string | null =>
    id !== null && replaced.has(id) ? findReplaced(replaced.get(id) ?? null) : id;
  const followers = rest.filter((item) => replaced.has(replacedBy(item) ?? ''));
  return { rest, followers: followers.map((item) => withReplaces(item, findReplaced(replacedBy(item)))) };
}

/**
 * The author's items that may be sent now, in the order of entry. None before the item that it replaces; if its operation has no
 * such field, none before an earlier item about the same thing, because the one recorded last counts.
 */
export function sendableItems(
  items: readonly Item[],
  author: string,
  isHeldBack: (id: string) => boolean,
): Item[] {
  const waiting = new Set(items.map(({ id }) => id));
  const stated = new Set<string>();
  return items.filter((item) => {
    if (item.author !== author || item.obstacle?.kind === 'unknown-operation') return false;
    const isNext =
      'replaces' in item.input.body ? !waiting.has(replacedBy(item) ?? '') : !stated.has(subjectOf(item));
    stated.add(subjectOf(item));
    return isNext && item.obstacle === undefined && !isHeldBack(item.id);
  });
}

/** The author's items about the same thing as this one, itself included. */
export function itemsAbout(items: readonly Item[], item: Item): Item[] {
  const subject = subjectOf(item);
  return items.filter((one) => one.author === item.author && subjectOf(one) === subject);
}
