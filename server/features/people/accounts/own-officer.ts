import type { Entry } from '#shared/domain/record/entry.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';

interface AccountAct {
  at: string;
  became: string | null;
}

// Found by the index `audit_accounts`.
const acts = oncePerDatabase((sqlite) =>
  sqlite.prepare<[string], AccountAct>(
    `SELECT at, became FROM audit WHERE subject = ? AND act IN ('create-account', 'change-account') ORDER BY seq`,
  ),
);

/**
 * Returns whether the author of an entry was an officer of the commune when it was recorded. The audit states every role and scope
 * with its moment, so that a later transfer changes no answer. An author without an account (of a record older than accounts) is not.
 */
export function isOwnOfficer(
  tx: Transaction,
  communeId: string,
  { author, recordedAt }: Pick<Entry, 'author' | 'recordedAt'>,
): boolean {
  const scope: { role?: unknown; communes?: unknown } = {};
  for (const { at, became } of acts(tx).all(author)) {
    if (at > recordedAt) break;
    const { role, communes }: typeof scope = became === null ? {} : JSON.parse(became);
    if (role !== undefined) scope.role = role;
    if (communes !== undefined) scope.communes = communes;
  }
  return scope.role === 'commune' && Array.isArray(scope.communes) && scope.communes.includes(communeId);
}
