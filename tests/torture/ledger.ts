import { isDeepStrictEqual } from 'node:util';
import { type Answered, describe, type Request, send } from './line.ts';

/** The kinds of act that are counted. */
export const KINDS = [
  'entry',
  'metric',
  'import',
  'undo',
  'commune',
  'account',
  'office',
  'assignment',
  'target',
] as const;
export type Kind = (typeof KINDS)[number];

/** An act that was asked for: what was sent, and the answer once it has been read to its last byte. */
export interface Act {
  kind: Kind;
  request: Request;
  /** What the audit names it by; of what has no id of its author's, what it makes. */
  subject: string;
  /** A repeated request is answered as the first time. */
  isRepeatable: boolean;
  round: number;
  answer?: unknown;
}

/** What was asked for, and what was acknowledged: the other side of the books. */
export class Ledger {
  readonly acts: Act[] = [];
  readonly faults: string[] = [];
  round = 0;

  /** Sends an act; the answer, or undefined when the server was gone before it was read. A refusal is a fault. */
  async ask<Answer>(
    address: string,
    kind: Kind,
    subject: string,
    request: Request,
    isRepeatable = true,
  ): Promise<Answer | undefined> {
    const act: Act = { kind, request, subject, isRepeatable, round: this.round };
    this.acts.push(act);
    const answered = await send(address, request);
    if (answered === undefined) return undefined;
    if (answered.status !== (request.operation.method === 'POST' ? 201 : 200)) {
      this.faults.push(
        `refused with ${answered.status}: ${describe(request)} ${JSON.stringify(answered.body)}`,
      );
      return undefined;
    }
    act.answer = answered.body;
    return answered.body as Answer;
  }

  acknowledged(round?: number): Act[] {
    return this.acts.filter(
      (act) => act.answer !== undefined && (round === undefined || act.round === round),
    );
  }

  unanswered(round: number): Act[] {
    return this.acts.filter((act) => act.answer === undefined && act.round === round);
  }
}

/** Whether an answer is that of a success, the same as the first time where there was one. */
export function isSameAnswer(answered: Answered, first: unknown): boolean {
  return answered !== undefined && answered.status < 300 && isDeepStrictEqual(answered.body, first);
}
