/**
 * Whether this process has met damage of its database: a page that SQLite cannot read, or a record that differs from its audit.
 * Known until the next start, because only a restore ends it.
 */
export class KnownDamage {
  readonly #onFirst: (detail: string) => void;
  #isKnown = false;

  constructor(onFirst: (detail: string) => void) {
    this.#onFirst = onFirst;
  }

  get isKnown(): boolean {
    return this.#isKnown;
  }

  note(detail: string): void {
    if (this.#isKnown) return;
    this.#isKnown = true;
    this.#onFirst(detail);
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    damage: KnownDamage;
  }
}
