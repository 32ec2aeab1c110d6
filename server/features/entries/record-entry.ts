import { isDeepStrictEqual } from 'node:util';
import type { EntryBody } from '#shared/contract/entries.ts';
import { checkEntry, type Violation } from '#shared/domain/check-entry.ts';
import type { Commune } from '#shared/domain/commune.ts';
import type { Entry, Origin } from '#shared/domain/entry.ts';
import type { Instant, LocalDate } from '#shared/domain/local-date.ts';
import type { Transaction } from '../../database/open.ts';
import type { SetRevision } from '../criteria-sets/repository.ts';
import { findEntry, insertEntry } from './repository.ts';

/** What the system adds to what an officer states; `origin` where it is not the author's to say. */
export interface Provenance {
  author: string;
  origin?: Origin | undefined;
  recordedAt: Instant;
  today: LocalDate;
  illustrative: boolean;
}

/** The entry recorded, now or by an earlier request with the same id; or why it was not. */
export type Recorded =
  | { outcome: 'recorded'; entry: Entry }
  | { outcome: 'id-already-used' }
  | { outcome: 'rules-broken'; violations: Violation[] };

/** Records what is stated about a commune's indicator, by the rules, within the caller's transaction. */
export function recordEntry(
  tx: Transaction,
  commune: Commune,
  { revision, set }: SetRevision,
  body: EntryBody,
  provenance: Provenance,
): Recorded {
  const earlier = findEntry(tx, body.id);
  if (earlier !== undefined) {
    return isSame(earlier, commune.id, body)
      ? { outcome: 'recorded', entry: earlier }
      : { outcome: 'id-already-used' };
  }
  const violations = [
    ...checkEntry(set, commune, provenance.today, body),
    ...checkReplaces(tx, commune.id, body),
  ];
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const { today: _, origin = body.origin, ...rest } = provenance;
  const illustrative = rest.illustrative || restatesIllustrative(tx, body);
  const entry = insertEntry(tx, {
    ...body,
    ...rest,
    illustrative,
    origin,
    communeId: commune.id,
    revision,
    reason: body.reason || null,
  });
  return { outcome: 'recorded', entry };
}

function isSame(earlier: Entry, communeId: string, body: EntryBody): boolean {
  const stated = Object.fromEntries(Object.keys(body).map((key) => [key, earlier[key as keyof EntryBody]]));
  return (
    earlier.communeId === communeId && isDeepStrictEqual(stated, { ...body, reason: body.reason || null })
  );
}

function checkReplaces(tx: Transaction, communeId: string, body: EntryBody): Violation[] {
  if (body.replaces === null) return [];
  const seen = findEntry(tx, body.replaces);
  const isOfThisCell =
    seen?.communeId === communeId && seen.set === body.set && seen.indicator === body.indicator;
  return isOfThisCell ? [] : [{ pointer: '/replaces', rule: 'replaces-unknown-entry' }];
}

// A made-up figure that is only judged anew is still made up.
function restatesIllustrative(tx: Transaction, body: EntryBody): boolean {
  const seen = body.replaces === null ? undefined : findEntry(tx, body.replaces);
  return body.value !== null && seen?.illustrative === true && seen.value === body.value;
}
