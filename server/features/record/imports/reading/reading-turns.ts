import { Refusal } from '../../../../http/refusal.ts';

/** Maximum number of files of one person that wait or are read. */
export const MAX_PER_PERSON = 6;

interface Waiting {
  person: string;
  begin: () => void;
}

/**
 * Turns of reading files: one file at a time, so that many take no more memory than one; next is the person whose last turn is the
 * longest ago, so that one person's files make another wait for one reading at most.
 */
export class ReadingTurns {
  #waiting: Waiting[] = [];
  readonly #lastTurns = new Map<string, number>();
  #reader: string | undefined;
  #turns = 0;

  /** Reads when it is this person's turn; rejects with the signal's reason if aborted before. @throws Refusal at once */
  run<Result>(person: string, signal: AbortSignal, read: () => Promise<Result>): Promise<Result> {
    const own = this.#waiting.filter((other) => other.person === person).length;
    if (own + (this.#reader === person ? 1 : 0) >= MAX_PER_PERSON)
      throw new Refusal('too-many-readings', { detail: { key: 'readings-waiting', files: MAX_PER_PERSON } });
    return this.#turnOf(person, signal).then(() => read().finally(() => this.#end()));
  }

  #turnOf(person: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const onAbort = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        reject(signal.reason);
      };
      const begin = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      const waiting = { person, begin };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
      this.#beginNext();
    });
  }

  #beginNext(): void {
    if (this.#reader !== undefined) return;
    const lastTurnOf = ({ person }: Waiting) => this.#lastTurns.get(person) ?? 0;
    const [next] = this.#waiting.toSorted((a, b) => lastTurnOf(a) - lastTurnOf(b));
    if (next === undefined) {
      this.#lastTurns.clear();
      return;
    }
    this.#waiting = this.#waiting.filter((other) => other !== next);
    this.#reader = next.person;
    this.#turns += 1;
    this.#lastTurns.set(next.person, this.#turns);
    next.begin();
  }

  #end(): void {
    this.#reader = undefined;
    this.#beginNext();
  }
}
