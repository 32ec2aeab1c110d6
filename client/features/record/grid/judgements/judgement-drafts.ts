import { type Judgement, parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import type { CellInput } from '../editing/make-edit.ts';

/** Judgement typed or pasted into a cell, without a reason yet. */
export interface JudgementDraft {
  text: string;
  /** Undefined for a text that is no judgement. */
  judgement: Judgement | undefined;
}

/** Judgements of a grid that wait for their reason, by cell id. Nothing of them is recorded yet. */
export class JudgementDrafts {
  readonly #listeners = new Set<() => void>();
  #drafts: ReadonlyMap<string, JudgementDraft> = new Map();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same map until a draft changes. */
  readonly getAll = (): ReadonlyMap<string, JudgementDraft> => this.#drafts;

  /** Enters texts; `isStated`: whether a cell already has that judgement, so that there is nothing to record. */
  enter(inputs: readonly CellInput[], isStated: (input: CellInput, judgement: Judgement) => boolean): number {
    const next = new Map(this.#drafts);
    let count = 0;
    for (const input of inputs) {
      const text = input.text.trim();
      if (text === '') continue;
      const judgement = parseJudgement(text);
      if (judgement !== undefined && isStated(input, judgement)) next.delete(input.cell.id);
      else {
        next.set(input.cell.id, { text, judgement });
        count += 1;
      }
    }
    this.#change(next);
    return count;
  }

  /** Drops drafts; returns how many there were. */
  drop(ids: Iterable<string>): number {
    const next = new Map(this.#drafts);
    for (const id of ids) next.delete(id);
    const count = this.#drafts.size - next.size;
    if (count > 0) this.#change(next);
    return count;
  }

  #change(next: ReadonlyMap<string, JudgementDraft>): void {
    this.#drafts = next;
    for (const listener of this.#listeners) listener();
  }
}
