/**
 * Answers kept in memory under the version of the data they were made from; at another version they are made anew. At
 * most `capacity` are kept, in what `weigh` counts, those not asked for longest going first.
 */
export class Memo<Value> {
  readonly #kept = new Map<string, { version: string; value: Value }>();
  readonly #capacity: number;
  readonly #weigh: (value: Value) => number;
  #weight = 0;

  constructor(capacity: number, weigh: (value: Value) => number = () => 1) {
    this.#capacity = capacity;
    this.#weigh = weigh;
  }

  get(key: string, version: string, make: () => Value): Value {
    return this.find(key, version) ?? this.keep(key, version, make());
  }

  /** What is kept of this version, if it is. */
  find(key: string, version: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || kept.version !== version) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept); // the last asked for is the last to go
    return kept.value;
  }

  keep(key: string, version: string, value: Value): Value {
    this.#drop(key);
    this.#kept.set(key, { version, value });
    this.#weight += this.#weigh(value);
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#capacity || oldest === key) break;
      this.#drop(oldest);
    }
    return value;
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    this.#kept.delete(key);
    this.#weight -= this.#weigh(kept.value);
  }
}
