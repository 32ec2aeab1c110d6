/**
 * Answers kept in memory under the version of the data they were made from; at another version they are made anew. At
 * most `capacity` are kept, those not asked for longest going first.
 */
export class Memo<Value> {
  readonly #kept = new Map<string, { version: string; value: Value }>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string, version: string, make: () => Value): Value {
    const kept = this.#kept.get(key);
    if (kept !== undefined) this.#kept.delete(key);
    const current = kept?.version === version ? kept : { version, value: make() };
    this.#kept.set(key, current);
    if (this.#kept.size > this.#capacity) {
      const oldest = this.#kept.keys().next();
      if (!oldest.done) this.#kept.delete(oldest.value);
    }
    return current.value;
  }
}
