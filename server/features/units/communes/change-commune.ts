import type { CommuneChange } from '#shared/contract/units/communes.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import type { Source } from '../../../audit/append-audit.ts';
import { changedSides } from '../../../audit/changed-sides.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { countsAt } from '../../record/entries/holding.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { appendChange } from '../../trust/audit/append-creation.ts';
import { updateCommune } from './repository.ts';
import { requireCommune } from './require-commune.ts';

/** Changes a commune in the caller's transaction, audited. @throws Refusal `unknown-commune`, `rules-broken` */
export function changeCommune(tx: Transaction, id: string, change: CommuneChange, source: Source): Commune {
  const before = requireCommune(tx, id);
  const sides = changedSides(before, change);
  if (sides === undefined) return before;
  const after = { ...before, ...sides.to };
  const violations = [
    ...checkLifetime(after),
    ...checkFigures(tx, after),
    ...checkRegions(tx, sides.to.regions ?? []),
  ];
  if (violations.length > 0) throw new Refusal('rules-broken', { violations });
  updateCommune(tx, id, sides.to);
  appendChange(tx, source, 'commune', id, sides);
  return after;
}

/** Rules that the first and last day of a commune break. */
export function checkLifetime({
  validFrom,
  validUntil,
}: Pick<Commune, 'validFrom' | 'validUntil'>): Violation[] {
  const isReversed = validFrom !== null && validUntil !== null && validUntil < validFrom;
  return isReversed ? [{ pointer: '/validUntil', rule: 'ends-before-start' }] : [];
}

/**
 * Finds unknown regions, for which targets would silently be missing, and a second region of the same set, because only one
 * counts.
 */
export function checkRegions(tx: Transaction, regions: readonly string[]): Violation[] {
  const sets = listCriteriaSets(tx).map(({ set }) => set.regions.map(({ id }) => id));
  return regions.flatMap((id, i): Violation[] => {
    const own = sets.filter((ids) => ids.includes(id));
    const pointer = `/regions/${i}`;
    if (own.length === 0) return [{ pointer, rule: 'unknown-region' }];
    const isSecond = own.some((ids) => regions.slice(0, i).some((other) => ids.includes(other)));
    return isSecond ? [{ pointer, rule: 'second-region-of-set' }] : [];
  });
}

// Figures are refused for days on which the commune does not exist (R8), so a later change must not exclude those that count.
function checkFigures(tx: Transaction, { id, validFrom, validUntil }: Commune): Violation[] {
  const has = (condition: string, day: string) =>
    tx.$client
      .prepare(
        `SELECT 1 FROM entry WHERE commune_id = $id AND effective_on ${condition} $day AND ${countsAt('entry').sql}
         UNION ALL SELECT 1 FROM metric_figure WHERE commune_id = $id AND effective_on ${condition} $day
           AND ${countsAt('metric_figure').sql} LIMIT 1`,
      )
      .get({ id, day }) !== undefined;
  const violations: Violation[] = [];
  if (validFrom !== null && has('<', validFrom)) {
    violations.push({ pointer: '/validFrom', rule: 'starts-after-figures' });
  }
  if (validUntil !== null && has('>', validUntil)) {
    violations.push({ pointer: '/validUntil', rule: 'ends-before-figures' });
  }
  return violations;
}
