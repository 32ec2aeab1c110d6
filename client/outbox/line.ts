// In milliseconds: after an attempt without an answer the next waits, each time twice as long.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/** The line to the server, as far as the last attempts to send tell: after a failure it is tried again after a while. */
export class Line {
  readonly #retry: () => void;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(retry: () => void) {
    this.#retry = retry;
  }

  get isDown(): boolean {
    return this.#timer !== undefined;
  }

  failed(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#retry();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  answered(): void {
    this.#wait = FIRST_WAIT;
  }

  /** Something says that it may be back: it is tried at once. */
  tryNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wait = FIRST_WAIT;
    this.#retry();
  }
}
