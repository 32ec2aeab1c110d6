import { isAnnulment, namedBy, withoutNamed } from './annulment-item.ts';
import { type Item, replacedBy, subjectsOf, withReplaces } from './item.ts';

/**
 * Removes items, and the annulments that name nothing else. `followers`: the changed ones of the rest. Those that replaced a
 * removed item now replace what that one replaced; annulments no longer name removed items.
 */
export function withoutItems(
  items: readonly Item[],
  ids: readonly string[],
): { rest: Item[]; removed: Item[]; followers: Item[] } {
  const isRemoved = (item: Item) =>
    ids.includes(item.id) || (isAnnulment(item) && withoutNamed(item, ids) === undefined);
  const removed = items.filter(isRemoved);
  const rest = items.filter((item) => !isRemoved(item));
  const replaced = new Map(removed.map((item) => [item.id, replacedBy(item)]));
  const findReplaced = (id: string | null): string | null =>
    id !== null && replaced.has(id) ? findReplaced(replaced.get(id) ?? null) : id;
  const followers = rest.flatMap((item) => {
    if (isAnnulment(item))
      return namedBy(item).some((id) => replaced.has(id)) ? (withoutNamed(item, ids) ?? []) : [];
    return replaced.has(replacedBy(item) ?? '') ? withReplaces(item, findReplaced(replacedBy(item))) : [];
  });
  return { rest, removed, followers };
}

/**
 * The author's items that may be sent now, in the order of entry. None before the item that it replaces; if its operation has no
 * such field, none before an earlier item about the same thing, because the one recorded last counts. An annulment waits for all
 * that it names and for earlier items about the same things, and later ones wait for it: what they replace depends on it.
 */
export function sendableItems(
  items: readonly Item[],
  author: string,
  isHeldBack: (id: string) => boolean,
): Item[] {
  const waiting = new Set(items.map(({ id }) => id));
  const stated = new Set<string>();
  const comingFirst = { statements: new Set<string>(), annulments: new Set<string>() };
  const isNext = (item: Item, subjects: readonly string[]): boolean => {
    const { statements, annulments } = comingFirst;
    if (subjects.some((subject) => annulments.has(subject))) return false;
    if (isAnnulment(item))
      return !namedBy(item).some((id) => waiting.has(id)) && !subjects.some((one) => statements.has(one));
    return 'replaces' in item.input.body
      ? !waiting.has(replacedBy(item) ?? '')
      : !subjects.some((subject) => stated.has(subject));
  };
  return items.filter((item) => {
    if (item.author !== author || item.obstacle?.kind === 'unknown-operation') return false;
    const subjects = subjectsOf(item);
    const isSendable = isNext(item, subjects);
    for (const subject of subjects) {
      if (!isAnnulment(item)) stated.add(subject);
      if (item.obstacle === undefined)
        comingFirst[isAnnulment(item) ? 'annulments' : 'statements'].add(subject);
    }
    return isSendable && item.obstacle === undefined && !isHeldBack(item.id);
  });
}

/** The author's items about the same thing as this one, itself included. */
export function itemsAbout(items: readonly Item[], item: Item): Item[] {
  if (isAnnulment(item)) return [item];
  const [subject = item.id] = subjectsOf(item);
  return items.filter(
    (one) => one.author === item.author && !isAnnulment(one) && subjectsOf(one).includes(subject),
  );
}
