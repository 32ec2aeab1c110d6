import { isDeepStrictEqual } from 'node:util';
import type { BrokenLink } from '#shared/contract/trust/audit.ts';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import {
  AUDITED_KINDS,
  type AuditedKind,
  type AuditedState,
  absentFieldsOf,
  auditedFieldsOf,
} from '../../../audit/audited-kinds.ts';
import type { Transaction } from '../../../database/open.ts';

const KINDS = Object.keys(AUDITED_KINDS) as AuditedKind[];

/** State of a row after its last audit record. */
interface ReplayedRow {
  state: AuditedState;
  seq: number;
}

/**
 * State of communes, offices and accounts after replaying the audit. Mutable rows have no digest: the state replayed from
 * the audit must equal the row.
 */
export class ReplayedState {
  readonly #byKind = new Map(KINDS.map((kind) => [kind, new Map<string, ReplayedRow>()]));

  /** Applies one audit record; `to` is its JSON. Records of other kinds change nothing. */
  apply(seq: number, act: string, subject: string, to: string | null): void {
    const kind = KINDS.find((one) => act === AUDITED_KINDS[one].create || act === AUDITED_KINDS[one].change);
    if (kind === undefined) return;
    const rows = this.#byKind.get(kind);
    const before = rows?.get(subject)?.state ?? absentFieldsOf(kind);
    rows?.set(subject, { seq, state: { ...before, ...(JSON.parse(to ?? '{}') as AuditedState) } });
  }

  /** Finds the first commune, office or account that differs from its replayed state, is missing, or has no audit record. */
  findDifference(tx: Transaction): BrokenLink | null {
    for (const [kind, replayed] of this.#byKind) {
      const { create, change } = AUDITED_KINDS[kind];
      const stored = listStored(tx, kind);
      for (const [subject, { seq, state }] of replayed) {
        const actual = stored.get(subject);
        if (actual === undefined) return broken('subject-missing', change, subject, seq);
        // A field that a later version dropped is still in old records.
        if (!isDeepStrictEqual(actual, auditedFieldsOf(kind, state)))
          return broken('subject-changed', change, subject, seq);
      }
      for (const subject of stored.keys()) {
        if (!replayed.has(subject)) return broken('subject-unrecorded', create, subject, null);
      }
    }
    return null;
  }
}

function listStored(tx: Transaction, kind: AuditedKind): Map<string, AuditedState> {
  const rows = AUDITED_KINDS[kind].list(tx);
  return new Map(rows.map((row) => [String(row.id), auditedFieldsOf(kind, row)]));
}

function broken(
  fault: BrokenLink['fault'],
  act: AuditedAct,
  subject: string,
  seq: number | null,
): BrokenLink {
  return { seq, fault, act, subject, at: null, actor: null, communeId: null, indicator: null };
}
