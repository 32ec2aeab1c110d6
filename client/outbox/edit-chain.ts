import type { Edit } from './edit.ts';

/** The edit, replacing another figure. */
export function withReplaces(edit: Edit, replaces: string | null): Edit {
  return { ...edit, body: { ...edit.body, replaces } };
}

/**
 * Removes edits. `followers`: the rest's edits that replaced a removed one; they now replace what that one replaced.
 */
export function withoutEdits(
  edits: readonly Edit[],
  ids: readonly string[],
): { rest: Edit[]; followers: Edit[] } {
  const removed = edits.filter(({ id }) => ids.includes(id));
  const rest = edits.filter(({ id }) => !ids.includes(id));
  const replacedBy = new Map(removed.map(({ id, body }) => [id, body.replaces]));
  const findReplaced = (id: string | null): string | null =>
    id !== null && replacedBy.has(id) ? findReplaced(replacedBy.get(id) ?? null) : id;
  const followers = rest.filter(({ body }) => body.replaces !== null && replacedBy.has(body.replaces));
  return { rest, followers: followers.map((edit) => withReplaces(edit, findReplaced(edit.body.replaces))) };
}

/** The author's edits that may be sent now, in the order of entry; none before the edit that it replaces. */
export function sendableEdits(
  edits: readonly Edit[],
  author: string,
  isHeldBack: (id: string) => boolean,
): Edit[] {
  const waiting = new Set(edits.map(({ id }) => id));
  return edits.filter(({ id, author: own, obstacle, body }) => {
    const isNext = body.replaces === null || !waiting.has(body.replaces);
    return own === author && obstacle === undefined && isNext && !isHeldBack(id);
  });
}
