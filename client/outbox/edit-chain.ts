import type { Edit } from './edit.ts';

/** An edit entered over another figure than it was. */
export function replacing(edit: Edit, replaces: string | null): Edit {
  return { ...edit, body: { ...edit.body, replaces } };
}

/**
 * What is left when edits are given up, and those of it that were entered over one of them: they count as entered over what that had
 * been entered over.
 */
export function withoutEdits(
  edits: readonly Edit[],
  ids: readonly string[],
): { rest: Edit[]; followers: Edit[] } {
  const gone = edits.filter(({ id }) => ids.includes(id));
  const rest = edits.filter(({ id }) => !ids.includes(id));
  const seenBy = new Map(gone.map(({ id, body }) => [id, body.replaces]));
  const seen = (id: string | null): string | null =>
    id !== null && seenBy.has(id) ? seen(seenBy.get(id) ?? null) : id;
  const followers = rest.filter(({ body }) => body.replaces !== null && seenBy.has(body.replaces));
  return { rest, followers: followers.map((edit) => replacing(edit, seen(edit.body.replaces))) };
}

/** The edits that may be sent now, in the order of entering: none goes before the one it was entered over. */
export function sendable(
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
