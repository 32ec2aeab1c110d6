import { isDeepStrictEqual } from 'node:util';
import type { Conflict } from '#shared/contract/problem.ts';
import type { EntryBody } from '#shared/contract/record/entries.ts';
import { checkEntry, type FigureDays } from '#shared/domain/record/check-entry.ts';
import { type Doubt, unconfirmed } from '#shared/domain/record/doubts.ts';
import type { Entry, Origin } from '#shared/domain/record/entry.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import type { Transaction } from '../../../database/open.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { findEntryThatHolds } from './entries-that-hold.ts';
import { findEntryDoubts } from './find-entry-doubts.ts';
import { findEntry } from './repository.ts';
import { storeEntry } from './store-entry.ts';
import { isUnseen } from './unseen.ts';

/** Fields that the system adds to an officer's statement. `origin` is set if the author does not choose it. */
export interface Provenance {
  author: string;
  origin?: Origin | undefined;
  recordedAt: Instant;
  /** Days between which figures may be dated. */
  days: FigureDays;
  illustrative: boolean;
  /** Network address of the client. */
  address: string | null;
}

/** Entry recorded now or by an earlier request with the same id, or the reason why not. */
type RecordedEntry =
  | { outcome: 'recorded'; entry: Entry }
  | { outcome: 'id-already-used' }
  | { outcome: 'superseded'; conflict: Conflict }
  | { outcome: 'doubtful'; doubts: Doubt[] }
  | { outcome: 'rules-broken'; violations: Violation[] };

/**
 * Records a statement about an indicator of a commune in the caller's transaction, checked and audited. If its author has not seen
 * what holds on the stated day, or saw an entry that was annulled since, nothing is recorded and the conflict is returned. If the
 * figure raises a doubt that the statement does not confirm, nothing is recorded and the doubts are returned; the sample is exempt.
 */
export function recordEntry(
  tx: Transaction,
  commune: Commune,
  { revision, set }: SetRevision,
  body: EntryBody,
  provenance: Provenance,
): RecordedEntry {
  const earlier = findEntry(tx, body.id);
  if (earlier !== undefined) {
    return isSame(earlier, commune.id, body)
      ? { outcome: 'recorded', entry: earlier }
      : { outcome: 'id-already-used' };
  }
  const seen = body.replaces === null ? undefined : findEntry(tx, body.replaces);
  const violations = [
    ...checkEntry({ set, commune, ...provenance.days }, body),
    ...checkReplaces(commune.id, body, seen),
  ];
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const cell = { communeId: commune.id, set: body.set, indicator: body.indicator };
  // Entries for later days do not conflict: they stay as they are.
  const theirs = findEntryThatHolds(tx, cell, { on: body.effectiveOn });
  if (isUnseen(tx, 'entry', theirs, seen)) {
    const { effectiveOn, value, judgement, reason, note } = body;
    const yours = { effectiveOn, value, judgement, reason, note };
    return { outcome: 'superseded', conflict: { yours, theirs: theirs ?? null, seen: seen ?? null } };
  }
  const { days: _, address, origin = body.origin, ...rest } = provenance;
  const { confirms, ...content } = body;
  const doubts = origin === 'sample' ? [] : findEntryDoubts(tx, set, { ...body, communeId: commune.id });
  const open = unconfirmed(doubts, confirms);
  if (open.length > 0) return { outcome: 'doubtful', doubts: open };
  const stated = {
    ...content,
    ...rest,
    origin,
    communeId: commune.id,
    revision,
    reason: body.reason || null,
  };
  return { outcome: 'recorded', entry: storeEntry(tx, stated, seen, address, doubts) };
}

// Confirmations are no part of a statement.
function isSame(earlier: Entry, communeId: string, { confirms: _, ...body }: EntryBody): boolean {
  const stated = Object.fromEntries(Object.keys(body).map((key) => [key, earlier[key as keyof typeof body]]));
  return (
    earlier.communeId === communeId && isDeepStrictEqual(stated, { ...body, reason: body.reason || null })
  );
}

function checkReplaces(communeId: string, body: EntryBody, seen: Entry | undefined): Violation[] {
  if (body.replaces === null) return [];
  const isOfThisCell =
    seen?.communeId === communeId && seen.set === body.set && seen.indicator === body.indicator;
  return isOfThisCell ? [] : [{ pointer: '/replaces', rule: 'replaces-unknown-entry' }];
}
