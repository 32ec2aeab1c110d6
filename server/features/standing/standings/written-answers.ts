import { addressOf } from '#shared/contract/operation.ts';
import type { WrittenAnswer } from '../../../http/answer.ts';
import { Memo } from './memo.ts';
import type { KeptOperation, Versions } from './versions.ts';

// A board of a country has six million characters, a district's standing a hundred thousand.
const KEPT_CHARACTERS = 40_000_000;

/** The input of a request, with the day filled in if the caller named none. */
interface AnswerInput {
  params?: { communeId?: string };
  query?: object;
}

/**
 * Serialised answers, cached by address until the facts that their operation reads change. Concurrent requests for a slow answer
 * share one computation.
 */
export class WrittenAnswers {
  readonly #versions: Versions;
  readonly #kept: Memo<WrittenAnswer>;
  readonly #pending = new Map<string, Promise<WrittenAnswer>>();

  constructor(
    versions: Versions,
    kept: Memo<WrittenAnswer> = new Memo(KEPT_CHARACTERS, ({ text }) => text.length),
  ) {
    this.#versions = versions;
    this.#kept = kept;
  }

  get(operation: KeptOperation, input: AnswerInput, make: () => WrittenAnswer): WrittenAnswer {
    return this.#kept.get(addressOf(operation, input), this.#versionOf(operation, input), make);
  }

  getSoon(
    operation: KeptOperation,
    input: AnswerInput,
    make: () => Promise<WrittenAnswer>,
  ): WrittenAnswer | Promise<WrittenAnswer> {
    const key = addressOf(operation, input);
    const version = this.#versionOf(operation, input);
    const kept = this.#kept.find(key, version);
    if (kept !== undefined) return kept;
    const name = `${version} ${key}`;
    const shared = this.#pending.get(name);
    if (shared !== undefined) return shared;
    const pending = make()
      .then((answer) => this.#kept.keep(key, version, answer))
      .finally(() => this.#pending.delete(name));
    this.#pending.set(name, pending);
    return pending;
  }

  #versionOf(operation: KeptOperation, { params }: AnswerInput): string {
    const version = this.#versions.of(operation);
    return params?.communeId === undefined ? version.ofAll() : version.ofCommune(params.communeId);
  }
}
