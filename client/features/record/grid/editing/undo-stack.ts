/** Undo stack; a new action drops the redo tail. */
export class UndoStack<Action> {
  #actions: Action[] = [];
  #done = 0;

  push(action: Action): void {
    this.#actions = [...this.#actions.slice(0, this.#done), action];
    this.#done += 1;
  }

  /** The action to undo; undefined if there is none. */
  undo(): Action | undefined {
    if (this.#done === 0) return undefined;
    this.#done -= 1;
    return this.#actions[this.#done];
  }

  /** The action to redo; undefined if there is none. */
  redo(): Action | undefined {
    const action = this.#actions[this.#done];
    if (action !== undefined) this.#done += 1;
    return action;
  }
}
