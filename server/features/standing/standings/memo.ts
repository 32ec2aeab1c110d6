/**
 * LRU cache whose entries are valid for one version of the data. The weights of all entries, as `weigh` counts them, add up to at
 * most `capacity`, except that a single heavier entry is still kept.
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

  find(key: string, version: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || kept.version !== version) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept); // moves it to the end, where it is evicted last
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
