import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';

/** Table row of a region, or of the general target (`national`), which has no name in the set. */
export interface RegionRow {
  id: string;
  name?: string;
  nameEn?: string | undefined;
}

/** Rows of the regions in `named`, in the set's order, then `national`. */
export function regionRows({ regions }: CriteriaSet, named: ReadonlySet<string>): RegionRow[] {
  const rows: RegionRow[] = regions.filter(({ id }) => named.has(id));
  return named.has('national') ? [...rows, { id: 'national' }] : rows;
}

/** Whether `named` lacks a region of the set. */
export function leavesOut({ regions }: CriteriaSet, named: ReadonlySet<string>): boolean {
  return regions.some(({ id }) => !named.has(id));
}
