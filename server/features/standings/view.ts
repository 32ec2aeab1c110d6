import type { ViewQuery } from '#shared/contract/view.ts';
import type { PointOfView } from '#shared/domain/entry.ts';
import { dayOf } from '../../clock.ts';
import type { Transaction } from '../../database/open.ts';
import { Refusal } from '../../http/refusal.ts';
import { findCriteriaSet, type SetRevision } from '../criteria-sets/repository.ts';

/** The set a view names, in its latest revision known then. @throws Refusal `unknown-criteria-set` */
export function knownSet(tx: Transaction, { set, knownAt }: Pick<ViewQuery, 'set' | 'knownAt'>): SetRevision {
  const revision =
    findCriteriaSet(tx, set, { knownAt }) ?? (knownAt && findCriteriaSet(tx, set, { revision: 1 }));
  if (!revision) throw new Refusal('unknown-criteria-set');
  return revision;
}

/** The point of view a query asks for; today when it names no day. */
export function viewOf({ on, knownAt }: Pick<ViewQuery, 'on' | 'knownAt'>, now: Date): PointOfView {
  return { on: on ?? dayOf(now), knownAt };
}
