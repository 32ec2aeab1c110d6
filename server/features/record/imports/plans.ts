import type { Plan } from './plan.ts';

const KEPT_FOR = 2 * 3600 * 1000; // ms
const MAX_ROWS = 400_000;

/** The plans that nobody has recorded yet, one for each author. What was not asked for in hours goes, and so do the oldest when they are too many. */
export class Plans {
  readonly #kept = new Map<string, { plan: Plan; stop: () => void; usedAt: number }>();

  /** Keeps a plan in place of its author's last one, whose reading ends. */
  keep(plan: Plan, stop: () => void): void {
    this.#tidy();
    for (const { plan: other } of this.#kept.values())
      if (other.source.author === plan.source.author) this.drop(other.source.id);
    this.#kept.set(plan.source.id, { plan, stop, usedAt: Date.now() });
  }

  /** An author's own plan, or undefined. */
  find(id: string, author: string): Plan | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.plan.source.author !== author) return undefined;
    kept.usedAt = Date.now();
    return kept.plan;
  }

  drop(id: string): void {
    this.#kept.get(id)?.stop();
    this.#kept.delete(id);
  }

  /** Ends all reading. */
  close(): void {
    for (const id of [...this.#kept.keys()]) this.drop(id);
  }

  #tidy(): void {
    const oldestFirst = [...this.#kept.values()].toSorted((a, b) => a.usedAt - b.usedAt);
    let rows = oldestFirst.reduce((sum, { plan }) => sum + plan.rows.length, 0);
    for (const { plan, usedAt } of oldestFirst) {
      if (rows <= MAX_ROWS && usedAt > Date.now() - KEPT_FOR) continue;
      rows -= plan.rows.length;
      this.drop(plan.source.id);
    }
  }
}
