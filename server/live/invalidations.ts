import { FACTS, reaches, type Written } from '#shared/contract/fact.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import { type Actor, may } from '#shared/domain/people/permissions.ts';

/** Publishes which facts a write changed, and finds the answers that depend on them. */
export class Invalidations {
  readonly #readers: ReadOperation[] = [];
  readonly #listeners = new Set<(written: Written) => void>();

  /** Registers a served operation. */
  addReader(operation: ReadOperation): void {
    this.#readers.push(operation);
  }

  /** Call after the transaction has committed. */
  publish(written: Written): void {
    if (written.facts.length === 0) return;
    for (const listener of this.#listeners) listener(written);
  }

  /** Calls `listener` at every write, until the returned function is called. */
  follow(listener: (written: Written) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stale addresses of the operations that the actor may call; each stands for itself and everything below it. */
  addressesFor(actor: Actor, written: Written): string[] {
    if (FACTS.every((fact) => written.facts.includes(fact))) return ['/api'];
    // Only the owner needs changes of a session: otherwise every sign-in would make every browser reload its session.
    const facts = written.facts.filter((fact) => fact !== 'session' || written.by === actor.id);
    const stale = this.#readers
      .filter(({ access, readsFrom }) => may(actor, access) && reaches({ facts }, { readsFrom }))
      .flatMap(({ path }) => addressesOf(path, written.communeIds));
    const each = [...new Set(stale)];
    return each.filter((address) => !each.some((other) => address.startsWith(`${other}/`)));
  }
}

// Path of an operation up to its first parameter. The commune's code is filled in if facts of that commune were written.
function addressesOf(path: string, communeIds: readonly string[] = []): string[] {
  const known = communeIds.map((id) => path.replace(':communeId', id));
  return (known.length > 0 ? known : [path]).map((one) => one.replace(/\/[^/]*:.*$/, ''));
}

declare module 'fastify' {
  interface FastifyInstance {
    invalidations: Invalidations;
  }
}
