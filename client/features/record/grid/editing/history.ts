/** What can be undone: acts in order, and how many of them hold. Undoing and then acting anew forgets what was undone. */
export class ActHistory<Act> {
  #acts: Act[] = [];
  #done = 0;

  push(act: Act): void {
    this.#acts = [...this.#acts.slice(0, this.#done), act];
    this.#done += 1;
  }

  /** The act to be undone, which then counts as undone; undefined when there is none. */
  undo(): Act | undefined {
    if (this.#done === 0) return undefined;
    this.#done -= 1;
    return this.#acts[this.#done];
  }

  /** The act to be done again. */
  redo(): Act | undefined {
    const act = this.#acts[this.#done];
    if (act !== undefined) this.#done += 1;
    return act;
  }
}
