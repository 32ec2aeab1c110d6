import type { FuzzCaller } from './callers.ts';
import type { FuzzAnswer, FuzzRequest } from './requests.ts';

/** A fault, with everything needed to send its request again. */
export interface Fault {
  operation: string;
  what: string;
  caller: FuzzCaller;
  fault: string;
  request: string;
}

export class Figures {
  readonly faults: Fault[] = [];
  readonly #byOperation = new Map<string, Map<number, number>>();
  readonly #byStatus = new Map<number, number>();
  #slowest = { milliseconds: 0, name: '' };
  requests = 0;

  count({ operation, what }: FuzzRequest, { status, milliseconds }: FuzzAnswer): void {
    this.requests += 1;
    const own = this.#byOperation.get(operation.name) ?? new Map<number, number>();
    own.set(status, (own.get(status) ?? 0) + 1);
    this.#byOperation.set(operation.name, own);
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1);
    if (milliseconds > this.#slowest.milliseconds)
      this.#slowest = { milliseconds, name: `${operation.name} (${what})` };
  }

  fault(request: FuzzRequest, caller: FuzzCaller, fault: string): void {
    const { operation, what, method, target, headers, payload } = request;
    const { cookie: _, ...shown } = headers;
    const sent = `${method} ${target.slice(0, 300)} ${JSON.stringify(shown)} ${String(payload ?? '').slice(0, 600)}`;
    this.faults.push({ operation: operation.name, what, caller, fault, request: sent });
  }

  /** Whether an operation answered with 2xx or 4xx at least once. */
  wasReached(operation: string, statusClass: 2 | 4): boolean {
    return [...(this.#byOperation.get(operation)?.keys() ?? [])].some(
      (status) => Math.floor(status / 100) === statusClass,
    );
  }

  lines(): string[] {
    const statuses = [...this.#byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, times]) => `${status}: ${times}`);
    return [
      `${this.#byOperation.size} operations, ${this.requests} requests`,
      `answers by status: ${statuses.join(', ')}`,
      `slowest answer: ${Math.round(this.#slowest.milliseconds)} ms, ${this.#slowest.name}`,
      `faults: ${this.faults.length}`,
    ];
  }
}
