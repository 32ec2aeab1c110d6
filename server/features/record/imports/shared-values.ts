const MAX_KEPT = 20_000;

/** Returns the same object for the same key, so that values common to many rows are in memory once. */
export class SharedValues<Value> {
  readonly #kept = new Map<string, Value>();

  of(key: string, make: () => Value): Value {
    const shared = this.#kept.get(key);
    if (shared !== undefined) return shared;
    const made = make();
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}
