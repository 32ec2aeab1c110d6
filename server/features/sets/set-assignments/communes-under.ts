import type { PointOfView } from '#shared/domain/record/entry.ts';
import { isSeenUnder, timelinesOf } from '#shared/domain/sets/set-assignment.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Transaction } from '../../../database/open.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { listSetAssignments } from './repository.ts';

/** Communes that exist on the day and are assessed under the set then, sorted by name: the rows of the set's board. */
export function communesUnder(tx: Transaction, set: string, { on, knownAt }: PointOfView): Commune[] {
  const communes = listCommunes(tx, on);
  const timelines = timelinesOf(listSetAssignments(tx, { knownAt }));
  if (timelines.size === 0) return communes;
  return communes.filter(({ id }) => isSeenUnder(timelines.get(id) ?? [], set, on));
}
