import { isDeepStrictEqual } from 'node:util';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import {
  AUDITED_KINDS,
  type AuditedKind,
  type AuditedStates,
  absentFieldsOf,
  auditedFieldsOf,
} from '../../../audit/audited-kinds.ts';
import type { Transaction } from '../../../database/open.ts';

/** Appends the creation of a commune, office or account. Fields with their absent value stay unstated. */
export function appendCreation<Kind extends AuditedKind>(
  tx: Transaction,
  source: Source,
  kind: Kind,
  id: string,
  created: AuditedStates[Kind],
  reason: string | null = null,
): void {
  const absent = absentFieldsOf(kind);
  const stated = Object.entries(auditedFieldsOf(kind, created)).filter(
    ([field, value]) => !(Object.hasOwn(absent, field) && isDeepStrictEqual(value, absent[field])),
  );
  const act = AUDITED_KINDS[kind].create;
  appendAudit(tx, source, { act, ...subjectOf(kind, id), to: Object.fromEntries(stated), reason });
}

/** Appends a change of a commune, office or account. */
export function appendChange<Kind extends AuditedKind>(
  tx: Transaction,
  source: Source,
  kind: Kind,
  id: string,
  { from, to }: { from: Partial<AuditedStates[Kind]>; to: Partial<AuditedStates[Kind]> },
): void {
  appendAudit(tx, source, {
    act: AUDITED_KINDS[kind].change,
    ...subjectOf(kind, id),
    from: auditedFieldsOf(kind, from),
    to: auditedFieldsOf(kind, to),
  });
}

function subjectOf(kind: AuditedKind, id: string) {
  return { subject: id, ...(kind === 'commune' && { communeId: id }) };
}
