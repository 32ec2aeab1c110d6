import { FACTS, reaches, type Written } from '#shared/contract/fact.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import { type Actor, may } from '#shared/domain/people/permissions.ts';

/** The door through which every write makes answers stale: it is told which facts were written, and finds whose answers read them. */
export class Invalidations {
  readonly #readers: ReadOperation[] = [];
  readonly #listeners = new Set<(written: Written) => void>();

  /** Takes in an operation that is served. */
  addReader(operation: ReadOperation): void {
    this.#readers.push(operation);
  }

  /** Call after the transaction that wrote them has committed. */
  publish(written: Written): void {
    if (written.facts.length === 0) return;
    for (const listener of this.#listeners) listener(written);
  }

  /** Calls back at every write, until the function it returns is called. */
  follow(listener: (written: Written) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The addresses that became stale, of the operations that the actor may call; each names itself and everything under it. */
  addressesFor(actor: Actor, written: Written): string[] {
    if (FACTS.every((fact) => written.facts.includes(fact))) return ['/api'];
    // A session is the business of its owner: else every sign-in would make every browser ask who is signed in there.
    const facts = written.facts.filter((fact) => fact !== 'session' || written.by === actor.id);
    const stale = this.#readers
      .filter(({ access, readsFrom }) => may(actor, access) && reaches({ facts }, { readsFrom }))
      .flatMap(({ path }) => addressesOf(path, written.communeIds));
    const each = [...new Set(stale)];
    return each.filter((address) => !each.some((other) => address.startsWith(`${other}/`)));
  }
}

// An operation's path up to its first parameter; a commune's code is known where facts of that commune were written.
function addressesOf(path: string, communeIds: readonly string[] = []): string[] {
  const known = communeIds.map((id) => path.replace(':communeId', id));
  return (known.length > 0 ? known : [path]).map((one) => one.replace(/\/[^/]*:.*$/, ''));
}

declare module 'fastify' {
  interface FastifyInstance {
    invalidations: Invalidations;
  }
}
