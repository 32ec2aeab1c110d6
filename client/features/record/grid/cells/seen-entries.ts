import type { Entry } from '#shared/domain/record/entry.ts';

/**
 * Entries of each cell that the grid has shown: below an entry that is being annulled may be one that the newest answer no longer
 * contains.
 */
export class SeenEntries {
  readonly #byCell = new Map<string, readonly Entry[]>();

  add(cellId: string, entries: readonly (Entry | null | undefined)[]): void {
    const before = this.#byCell.get(cellId) ?? [];
    const unseen = entries.filter((entry) => entry != null && !before.some(({ id }) => id === entry.id));
    if (unseen.length > 0) this.#byCell.set(cellId, [...before, ...unseen.filter((entry) => entry != null)]);
  }

  of(cellId: string): readonly Entry[] | undefined {
    return this.#byCell.get(cellId);
  }
}
