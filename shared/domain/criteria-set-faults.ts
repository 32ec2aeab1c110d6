import type * as z from 'zod';
import { CriteriaSet, listIndicators } from './criteria-set.ts';
import { findPartFaults } from './criteria-set-part-faults.ts';
import { listTargets } from './list-targets.ts';
import { findValueViolation } from './value.ts';

/** One thing wrong in a file, where (JSON pointer, RFC 6901; `''` is the whole) and what. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** A criteria set read from outside: the set, or every fault found in it, never both. */
export type ReadCriteriaSet = { set: CriteriaSet; faults: [] } | { set: undefined; faults: Fault[] };

/**
 * Reads an unknown JSON document as a criteria set. All faults of form are named at once; where the form is right, all
 * contradictions between fields: doubled numbers and codes, unknown regions, targets that are no value of their kind.
 */
export function readCriteriaSet(document: unknown): ReadCriteriaSet {
  const parsed = CriteriaSet.safeParse(document);
  if (!parsed.success) return { set: undefined, faults: parsed.error.issues.flatMap(faultsOfIssue) };
  const faults = findContradictions(parsed.data);
  return faults.length > 0 ? { set: undefined, faults } : { set: parsed.data, faults: [] };
}

/** The JSON pointer of a path, e.g. `['criteria', 0, 'a/b']` → `/criteria/0/a~1b`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function faultsOfIssue(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), detail: 'unknown field' }));
  }
  return [{ pointer: pointerOf(issue.path), detail: issue.message }];
}

function findContradictions(set: CriteriaSet): Fault[] {
  const faults: Fault[] = [];
  const report = (path: PropertyKey[], detail: string) => faults.push({ pointer: pointerOf(path), detail });
  const regions = new Set(['national', ...set.regions.map((region) => region.id)]);

  reportDoubles(
    set.regions,
    (region) => region.id,
    (i) => report(['regions', i, 'id'], 'this region is listed twice'),
  );
  reportDoubles(
    set.criteria,
    (criterion) => criterion.number,
    (i) => report(['criteria', i, 'number'], 'this criterion number is used twice'),
  );
  if (set.validUntil !== null && set.validUntil < set.validFrom) report(['validUntil'], 'before validFrom');

  const seen = new Set<string>();
  set.criteria.forEach((criterion, c) => {
    criterion.indicators.forEach((indicator, i) => {
      const at = ['criteria', c, 'indicators', i];
      if (seen.has(indicator.code)) report([...at, 'code'], 'this indicator code is used twice');
      seen.add(indicator.code);
      if ((indicator.kind === 'level') !== (indicator.levels !== undefined)) {
        report([...at, 'levels'], 'needed for kind "level" and only there');
      }
      if ((indicator.kind === 'yes-no') !== (indicator.comparison === 'is') && indicator.kind === 'yes-no') {
        report([...at, 'comparison'], 'a yes-no indicator compares with "is"');
      }
      for (const { path, region, value } of listTargets(indicator.target)) {
        if (region !== undefined && !regions.has(region))
          report([...at, ...path], `unknown region "${region}"`);
        if (findValueViolation(indicator, value))
          report([...at, ...path], `not a value of kind "${indicator.kind}"`);
      }
      for (const { path, detail } of findPartFaults(indicator, regions)) report([...at, ...path], detail);
    });
  });
  reportDoubles(
    listIndicators(set).filter((i) => i.metric),
    (indicator) => indicator.metric,
    (_, indicator) => report(['criteria'], `metric "${indicator.metric}" is measured by two indicators`),
  );
  return faults;
}

function reportDoubles<Item>(
  items: Item[],
  keyOf: (item: Item) => unknown,
  report: (i: number, item: Item) => void,
) {
  const seen = new Set<unknown>();
  items.forEach((item, i) => {
    if (seen.has(keyOf(item))) report(i, item);
    seen.add(keyOf(item));
  });
}
