import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { findCriteriaSet, type SetRevision } from './repository.ts';

/** The set in its latest revision known at `knownAt`. @throws Refusal `unknown-criteria-set` */
export function requireSet(
  tx: Transaction,
  { set, knownAt }: { set: string; knownAt?: Instant | undefined },
): SetRevision {
  const found = findCriteriaSet(tx, set, { knownAt });
  if (found === undefined) throw new Refusal('unknown-criteria-set');
  return found;
}
