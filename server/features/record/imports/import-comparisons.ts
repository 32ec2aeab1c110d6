import type { ImportComparison } from './import-comparison.ts';

const KEPT_FOR = 2 * 3600 * 1000; // ms
const MAX_ROWS = 400_000;

/**
 * Comparisons that are not recorded yet, one per author. Dropped if unused for two hours; the least recently used are dropped
 * first if they have too many rows together.
 */
export class ImportComparisons {
  readonly #kept = new Map<string, { comparison: ImportComparison; stop: () => void; usedAt: number }>();

  /** Keeps a comparison in place of the last one of its author, which stops being read. */
  keep(comparison: ImportComparison, stop: () => void): void {
    this.#dropOld();
    for (const { comparison: other } of this.#kept.values())
      if (other.source.author === comparison.source.author) this.drop(other.source.id);
    this.#kept.set(comparison.source.id, { comparison, stop, usedAt: Date.now() });
  }

  /** Returns the comparison if it belongs to the author, or undefined. */
  find(id: string, author: string): ImportComparison | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.comparison.source.author !== author) return undefined;
    kept.usedAt = Date.now();
    return kept.comparison;
  }

  drop(id: string): void {
    this.#kept.get(id)?.stop();
    this.#kept.delete(id);
  }

  /** Stops reading all files. */
  close(): void {
    for (const id of [...this.#kept.keys()]) this.drop(id);
  }

  #dropOld(): void {
    const oldestFirst = [...this.#kept.values()].toSorted((a, b) => a.usedAt - b.usedAt);
    let rows = oldestFirst.reduce((sum, { comparison }) => sum + comparison.rows.length, 0);
    for (const { comparison, usedAt } of oldestFirst) {
      if (rows <= MAX_ROWS && usedAt > Date.now() - KEPT_FOR) continue;
      rows -= comparison.rows.length;
      this.drop(comparison.source.id);
    }
  }
}
