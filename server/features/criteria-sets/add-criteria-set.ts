import { isDeepStrictEqual } from 'node:util';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Instant } from '#shared/domain/local-date.ts';
import type { Database } from '../../database/open.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { findCriteriaSet, insertCriteriaSet } from './repository.ts';

/** What became of a set that was added: its revision, and whether it was stored or had been there already. */
export interface AddedCriteriaSet {
  revision: number;
  isNew: boolean;
}

/** Adds a set already read and found right: as its first revision, as the next when it differs, else not at all; audited. */
export function addCriteriaSet(database: Database, set: CriteriaSet, recordedAt: Instant): AddedCriteriaSet {
  return database.write((tx) => {
    const latest = findCriteriaSet(tx, set.id);
    if (latest !== undefined && isDeepStrictEqual(latest.set, set))
      return { revision: latest.revision, isNew: false };
    const revision = (latest?.revision ?? 0) + 1;
    insertCriteriaSet(tx, { revision, recordedAt, set });
    const subject = `${set.id}@${revision}`;
    appendAudit(
      tx,
      { actor: null, address: null, at: recordedAt },
      {
        act: 'add-criteria-set',
        origin: 'command',
        set: set.id,
        subject,
        to: { revision, title: set.title },
        recorded: { table: 'criteria_set', subject },
      },
    );
    return { revision, isNew: true };
  });
}
