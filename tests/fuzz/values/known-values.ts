import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { madeUpDocument } from '../../support/fixtures.ts';

/**
 * Real ids and codes by name of parameter or field, so that valid requests concern existing things. They come from answers
 * of the service; only values that no answer contains are given here.
 */
export class KnownValues {
  readonly #values = new Map<string, unknown[]>([
    ['password', [TEST_PASSWORD]],
    ['current', [TEST_PASSWORD]],
    ['document', [madeUpDocument('gia-dinh-8-27'), madeUpDocument('gia-dinh-20-53')]],
  ]);

  /** Values known under a name; `communeId`, `commune` and `communes` are the same. */
  under(name: string): readonly unknown[] {
    return this.#values.get(singular(name)) ?? [];
  }

  add(name: string, value: unknown): void {
    const known = this.#values.get(singular(name)) ?? [];
    if (known.length < 200 && !known.includes(value)) known.push(value);
    this.#values.set(singular(name), known);
  }

  /**
   * Collects values for the parameters below a collection: from `GET /api/reports` the fields `id` and `reportId` for
   * `/api/reports/{reportId}`. A field `code` is always an indicator.
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

// Only items of the collection itself: deeper ids belong to other things, except the codes of a set.
function visit(answer: unknown, add: (key: string, value: unknown) => void, depth = 0): void {
  if (typeof answer !== 'object' || answer === null || depth > 6) return;
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'object') visit(value, add, depth + 1);
    else if (key === 'code' || depth <= 2) add(key, value);
  }
}
