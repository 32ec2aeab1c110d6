import { addressOf } from '#shared/contract/operation.ts';
import type { WrittenAnswer } from '../../../http/answer.ts';
import { Memo } from './memo.ts';
import type { KeptOperation, Versions } from './versions.ts';

// In characters: a board of a country has six million, a district's standing a hundred thousand.
const KEPT_CHARACTERS = 40_000_000;

/** What an answer depends on beside the facts: with the day it is for, also where the caller named none. */
interface Asked {
  params?: { communeId?: string };
  query?: object;
}

/**
 * Answers as they are sent, kept under their address until the facts change that their operation reads; one that takes long is
 * made once for all that ask for it meanwhile.
 */
export class WrittenAnswers {
  readonly #versions: Versions;
  readonly #kept: Memo<WrittenAnswer>;
  readonly #beingMade = new Map<string, Promise<WrittenAnswer>>();

  constructor(
    versions: Versions,
    kept: Memo<WrittenAnswer> = new Memo(KEPT_CHARACTERS, ({ text }) => text.length),
  ) {
    this.#versions = versions;
    this.#kept = kept;
  }

  get(operation: KeptOperation, asked: Asked, make: () => WrittenAnswer): WrittenAnswer {
    return this.#kept.get(addressOf(operation, asked), this.#versionOf(operation, asked), make);
  }

  getSoon(
    operation: KeptOperation,
    asked: Asked,
    make: () => Promise<WrittenAnswer>,
  ): WrittenAnswer | Promise<WrittenAnswer> {
    const key = addressOf(operation, asked);
    const version = this.#versionOf(operation, asked);
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

  #versionOf(operation: KeptOperation, { params }: Asked): string {
    const version = this.#versions.of(operation);
    return params?.communeId === undefined ? version.ofAll() : version.ofCommune(params.communeId);
  }
}
