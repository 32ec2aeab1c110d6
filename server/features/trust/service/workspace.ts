import { isDeepStrictEqual } from 'node:util';
import type { Workspace } from '#shared/contract/trust/service.ts';
import { mainTimeline, setThatApplies, timelinesOf } from '#shared/domain/sets/set-assignment.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { figureDays } from '../../../figure-days.ts';
import type { Services } from '../../../services.ts';
import { findLastDay, findLastSet, hasIllustrativeEntries } from '../../record/entries/repository.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { listSetAssignments } from '../../sets/set-assignments/repository.ts';
import { listCommunes } from '../../units/communes/repository.ts';

/** Defaults that pages open with. */
export function workspaceOf({
  database,
  now,
  openOn,
  programmeStart,
}: Pick<Services, 'database' | 'now' | 'openOn' | 'programmeStart'>): Workspace {
  const tx = database.query;
  const days = figureDays({ programmeStart }, now());
  const { today } = days;
  const opensOn = openOn ?? dayToOpenOn(tx, today);
  const applies = appliedSets(tx);
  return {
    ...days,
    opensOn,
    opensWith:
      setThatApplies(applies.mainly, opensOn) ?? findLastSet(tx) ?? listCriteriaSets(tx)[0]?.set.id ?? null,
    applies,
    hasSample: hasIllustrativeEntries(tx),
  };
}

// Stated once for most communes, because usually all communes of a district change to another set on the same day.
function appliedSets(tx: Transaction): Workspace['applies'] {
  const timelines = timelinesOf(listSetAssignments(tx));
  const mainly = mainTimeline(listCommunes(tx).map(({ id }) => timelines.get(id) ?? []));
  const others = [...timelines].filter(([, timeline]) => !isDeepStrictEqual(timeline, mainly));
  return { mainly, otherwise: Object.fromEntries(others) };
}

// Today; or, if no commune exists any more, the last day with figures instead of an empty board.
function dayToOpenOn(tx: Transaction, today: LocalDate): LocalDate {
  if (listCommunes(tx, today).length > 0) return today;
  const lastDays = listCriteriaSets(tx).flatMap(({ set }) => findLastDay(tx, set.id) ?? []);
  return lastDays.sort().at(-1) ?? today;
}
