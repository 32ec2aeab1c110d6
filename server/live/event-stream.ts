const HEARTBEAT = 20_000;

/**
 * Server-sent events as they are pushed, with a comment every twenty seconds, so that proxies and both ends notice a line
 * that is gone. `onEnd` is called once, however it ends.
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

  /** Lets it end once what was pushed is sent; nothing more is taken. */
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
