const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 10_000;

/** Schedules the next attempt after a failed one, each time after twice the delay. */
export class RetryTimer {
  readonly #retry: () => void;
  #delay = FIRST_DELAY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(retry: () => void) {
    this.#retry = retry;
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** Call after a failed attempt. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#retry();
    }, this.#delay);
    this.#delay = Math.min(this.#delay * 2, MAX_DELAY_MS);
  }

  /** Call after a successful attempt. */
  reset(): void {
    this.#delay = FIRST_DELAY_MS;
  }

  /** Retries at once, for example when the browser is online again. */
  retryNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delay = FIRST_DELAY_MS;
    this.#retry();
  }
}
