import { isDeepStrictEqual } from 'node:util';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Database, Transaction } from '../../../database/open.ts';
import { findIssuedSet, insertCriteriaSet } from './repository.ts';

/** Result of adding a set: its revision, and whether that revision was stored now. */
interface AddedCriteriaSet {
  revision: number;
  isNew: boolean;
}

/** Adds a set for the program or a command, in its own transaction. */
export function addCriteriaSet(database: Database, set: CriteriaSet, recordedAt: Instant): AddedCriteriaSet {
  const source = { actor: null, address: null, at: recordedAt, origin: 'command' };
  return database.write((tx) => addRevision(tx, set, source));
}

/**
 * Adds a validated set in the caller's transaction, audited: as the first revision, or as the next one if it differs from
 * the latest. An unchanged set is not stored again.
 */
export function addRevision(tx: Transaction, set: CriteriaSet, source: Source): AddedCriteriaSet {
  const latest = findIssuedSet(tx, set.id);
  if (latest !== undefined && isDeepStrictEqual(latest.set, set))
    return { revision: latest.revision, isNew: false };
  const revision = (latest?.revision ?? 0) + 1;
  insertCriteriaSet(tx, { revision, recordedAt: source.at, set });
  const subject = `${set.id}@${revision}`;
  appendAudit(tx, source, {
    act: 'add-criteria-set',
    set: set.id,
    subject,
    ...(latest && { from: { revision: latest.revision, title: latest.set.title } }),
    to: { revision, title: set.title },
    recorded: { table: 'criteria_set', subject },
  });
  return { revision, isNew: true };
}
