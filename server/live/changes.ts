/** Tells those who follow which addresses' answers are no longer current; each names itself and everything under it. */
export class Changes {
  readonly #listeners = new Set<(addresses: readonly string[]) => void>();

  /** Announces, after the transaction that changed them, the addresses whose answers are no longer current. */
  announce(...addresses: string[]): void {
    for (const listener of this.#listeners) listener(addresses);
  }

  /** Calls back at every announcement, until the function it returns is called. */
  follow(listener: (addresses: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
