/** When acknowledgements arrived in this page, by `performance.now()`. */
export class Arrivals {
  readonly #times = new Map<string, number>();

  note(acknowledged: readonly { id: string }[]): void {
    const now = performance.now();
    for (const { id } of acknowledged) if (!this.#times.has(id)) this.#times.set(id, now);
  }

  /** Whether the acknowledgement arrived after this time, or has not arrived yet. */
  isAfter(id: string, time: number): boolean {
    const arrival = this.#times.get(id);
    return arrival === undefined || arrival >= time;
  }
}
