import type { WrittenAnswer } from '../../../http/answer.ts';
import { Memo } from './memo.ts';

// In characters: a board of a country has six million, a district's standing a hundred thousand.
const KEPT_CHARACTERS = 40_000_000;

/** Answers as they are sent, kept until their data changes; one that takes long is made once for all that ask for it meanwhile. */
export class WrittenAnswers {
  readonly #kept = new Memo<WrittenAnswer>(KEPT_CHARACTERS, ({ text }) => text.length);
  readonly #beingMade = new Map<string, Promise<WrittenAnswer>>();

  get(key: string, version: string, make: () => WrittenAnswer): WrittenAnswer {
    return this.#kept.get(key, version, make);
  }

  getSoon(
    key: string,
    version: string,
    make: () => Promise<WrittenAnswer>,
  ): WrittenAnswer | Promise<WrittenAnswer> {
    const kept = this.#kept.find(key, version);
    if (kept !== undefined) return kept;
    const name = `${version} ${key}`;
    const known = this.#beingMade.get(name);
    if (known !== undefined) return known;
    const making = make()
      .then((answer) => this.#kept.keep(key, version, answer))
      .finally(() => this.#beingMade.delete(name));
    this.#beingMade.set(name, making);
    return making;
  }
}
