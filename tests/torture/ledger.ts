import { isDeepStrictEqual } from 'node:util';
import { type Answered, describe, type Request, send } from './request.ts';

export const KINDS = [
  'entry',
  'metric',
  'import',
  'undo',
  'annulment',
  'commune',
  'account',
  'office',
  'assignment',
  'target',
] as const;
export type Kind = (typeof KINDS)[number];

/** A requested act, with its answer once that has been read to the last byte. */
export interface Act {
  kind: Kind;
  request: Request;
  /** Subject in the audit; without an id from the client, the name that the act creates. */
  subject: string;
  /** Whether repeating the request gives the same answer. */
  isRepeatable: boolean;
  round: number;
  answer?: unknown;
}

/** All requested and acknowledged acts, to compare with the record of the server. */
export class Ledger {
  readonly acts: Act[] = [];
  readonly faults: string[] = [];
  round = 0;

  /** Sends an act; undefined if the server ended before its answer was read. A refusal counts as a fault. */
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

/** Whether an answer is a success with the same body as the first one. */
export function isSameAnswer(answered: Answered, first: unknown): boolean {
  return answered !== undefined && answered.status < 300 && isDeepStrictEqual(answered.body, first);
}
