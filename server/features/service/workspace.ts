import type { Workspace } from '#shared/contract/service.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { dayOf } from '../../clock.ts';
import type { Transaction } from '../../database/open.ts';
import type { Services } from '../../services.ts';
import { listCommunes } from '../communes/repository.ts';
import { listCriteriaSets } from '../criteria-sets/repository.ts';
import { findEffectiveSpan, findLastEntry, hasIllustrativeEntries } from '../entries/repository.ts';

/** What screens open with. */
export function workspaceOf({
  database,
  now,
  openOn,
}: Pick<Services, 'database' | 'now' | 'openOn'>): Workspace {
  const tx = database.query;
  const today = dayOf(now());
  return {
    today,
    opensOn: openOn ?? dayToOpenOn(tx, today),
    opensWith: findLastEntry(tx)?.set ?? listCriteriaSets(tx)[0]?.set.id ?? null,
    hasSample: hasIllustrativeEntries(tx),
  };
}

// Today; but where no commune is a unit any more, the last day there are figures for, rather than an empty board.
function dayToOpenOn(tx: Transaction, today: LocalDate): LocalDate {
  if (listCommunes(tx, today).length > 0) return today;
  const lastDays = listCriteriaSets(tx).flatMap(({ set }) => findEffectiveSpan(tx, set.id)?.last ?? []);
  return lastDays.sort().at(-1) ?? today;
}
