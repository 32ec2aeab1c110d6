import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { madeUpDocument } from '../../support/fixtures.ts';

/**
 * Real ids and codes by the name that parameters and fields have for them, so that a valid request is about something.
 * They are what the service itself has listed; only what no answer tells stands here.
 */
export class KnownValues {
  readonly #values = new Map<string, unknown[]>([
    ['password', [TEST_PASSWORD]],
    ['current', [TEST_PASSWORD]],
    ['document', [madeUpDocument('gia-dinh-8-27'), madeUpDocument('gia-dinh-20-53')]],
  ]);

  /** What is known under a name: `communeId`, `commune` and `communes` are one. */
  under(name: string): readonly unknown[] {
    return this.#values.get(singular(name)) ?? [];
  }

  add(name: string, value: unknown): void {
    const known = this.#values.get(singular(name)) ?? [];
    if (known.length < 200 && !known.includes(value)) known.push(value);
    this.#values.set(singular(name), known);
  }

  /**
   * Takes what an answer of a collection lists as what the addresses beneath it are named by: `id`, or the parameter's
   * own name, of `GET /api/reports` for `/api/reports/{reportId}`; `code` is what indicators go by everywhere.
   */
  learn(path: string, paths: readonly string[], answer: unknown): void {
    const children = paths.filter((other) => other.startsWith(`${path}/{`));
    const names = new Set(children.map((child) => child.slice(path.length + 2).split('}')[0] ?? ''));
    visit(answer, (key, value) => {
      if (key === 'code') this.add('indicator', value);
      for (const name of names) if (key === 'id' || key === name) this.add(name, value);
    });
  }
}

function singular(name: string): string {
  return name.replace(/Id$/, '').replace(/s$/, '');
}

// The collection's own items: what lies deeper is other things' ids, except the codes of a set.
function visit(answer: unknown, tell: (key: string, value: unknown) => void, depth = 0): void {
  if (typeof answer !== 'object' || answer === null || depth > 6) return;
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'object') visit(value, tell, depth + 1);
    else if (key === 'code' || depth <= 2) tell(key, value);
  }
}
