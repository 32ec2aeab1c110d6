import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';

/** A row of targets: a region of the set, or `national`, which has no name of its own. */
export interface RegionRow {
  id: string;
  name?: string;
  nameEn?: string | undefined;
}

/** The regions that targets name, in the set's order, the general one last. */
export function regionRows({ regions }: CriteriaSet, named: ReadonlySet<string>): RegionRow[] {
  const rows: RegionRow[] = regions.filter(({ id }) => named.has(id));
  return named.has('national') ? [...rows, { id: 'national' }] : rows;
}

/** Whether a region of the set has no target of its own among these. */
export function leavesOut({ regions }: CriteriaSet, named: ReadonlySet<string>): boolean {
  return regions.some(({ id }) => !named.has(id));
}
