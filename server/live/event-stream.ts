const HEARTBEAT = 20_000;

/**
 * Stream of server-sent events, with a comment every twenty seconds so that proxies and both ends notice a lost connection.
 * `onEnd` is called once, however the stream ends.
 */
export class EventStream implements AsyncIterable<string> {
  readonly #waiting: string[] = [': open\n\n'];
  readonly #onEnd: () => void;
  #isEnded = false;
  #wake: () => void = () => undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(event: string, data: unknown): void {
    if (this.#isEnded) return;
    this.#waiting.push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    this.#wake();
  }

  /** Ends the stream after the pushed events are sent; later events are ignored. */
  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const heartbeat = setInterval(() => {
      this.#waiting.push(': here\n\n');
      this.#wake();
    }, HEARTBEAT);
    try {
      while (!this.#isEnded || this.#waiting.length > 0) {
        if (this.#waiting.length === 0)
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        yield* this.#waiting.splice(0);
      }
    } finally {
      clearInterval(heartbeat);
      this.#onEnd();
    }
  }
}
