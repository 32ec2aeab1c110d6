import type * as z from 'zod';
import { findValueViolation } from '../values/value.ts';
import { CriteriaSet, listIndicators } from './criteria-set.ts';
import { findPartFaults } from './criteria-set-part-faults.ts';
import { type FaultReason, type PlainReason, reasonOfIssue } from './fault-reason.ts';
import { listTargets } from './list-targets.ts';
import { findRangeFaults } from './plausible-range-faults.ts';

/**
 * Fault in a criteria set file: its place (JSON pointer, RFC 6901; `''` is the whole file), the reason for messages, and an
 * English detail for programs.
 */
export interface Fault {
  pointer: string;
  reason: FaultReason;
  detail: string;
}

/** Words of page addresses at the place of a set id. Compared in lower case, because addresses ignore case. */
export const RESERVED_SET_IDS: readonly string[] = ['them', 'ap-dung'];

// Used as `region` in the source of a target that is not for one region.
const RESERVED_REGIONS: readonly string[] = ['national', 'all'];

/** Result of reading: the set, or all faults found; never both. */
type ReadCriteriaSet = { set: CriteriaSet; faults: [] } | { set: undefined; faults: Fault[] };

/**
 * Validates an unknown JSON document as a criteria set (R1). Returns all schema faults at once; if there are none, all
 * contradictions between fields: duplicate numbers and codes, unknown regions, targets that are invalid for their kind.
 */
export function readCriteriaSet(document: unknown): ReadCriteriaSet {
  const parsed = CriteriaSet.safeParse(document);
  if (!parsed.success)
    return { set: undefined, faults: parsed.error.issues.flatMap((issue) => faultsOfIssue(document, issue)) };
  const faults = findContradictions(parsed.data);
  return faults.length > 0 ? { set: undefined, faults } : { set: parsed.data, faults: [] };
}

/** Converts a path to a JSON pointer (RFC 6901), e.g. `['criteria', 0, 'a/b']` to `/criteria/0/a~1b`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Converts an issue of the schema (zod) to faults with their place in the document; one fault per unknown field. */
export function faultsOfIssue(document: unknown, issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      reason: { key: 'unknown-field' },
      detail: 'unknown field',
    }));
  }
  const reason = reasonOfIssue(issue, valueAt(document, issue.path) === undefined);
  return [{ pointer: pointerOf(issue.path), reason, detail: issue.message }];
}

/** Returns the value at a path of a document; undefined if there is none. Reads own properties only. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );
}

function findContradictions(set: CriteriaSet): Fault[] {
  const faults: Fault[] = [];
  const report = (path: PropertyKey[], key: FaultReason | PlainReason, detail: string) => {
    const reason = typeof key === 'string' ? { key } : key;
    faults.push({ pointer: pointerOf(path), reason, detail });
  };
  if (RESERVED_SET_IDS.includes(set.id.toLowerCase()))
    report(['id'], 'reserved-id', 'this id is reserved for a page address');
  set.regions.forEach(({ id }, i) => {
    if (RESERVED_REGIONS.includes(id))
      report(['regions', i, 'id'], 'reserved-region', 'this id is reserved for targets of all regions');
  });
  const regions = new Set(['national', ...set.regions.map((region) => region.id)]);

  reportDoubles(
    set.regions,
    (region) => region.id,
    (i) => report(['regions', i, 'id'], 'doubled-region', 'this region is listed twice'),
  );
  reportDoubles(
    set.criteria,
    (criterion) => criterion.number,
    (i) => report(['criteria', i, 'number'], 'doubled-criterion', 'this criterion number is used twice'),
  );
  if (set.validUntil !== null && set.validUntil < set.validFrom)
    report(['validUntil'], 'until-before-from', 'before validFrom');

  const seen = new Set<string>();
  set.criteria.forEach((criterion, c) => {
    criterion.indicators.forEach((indicator, i) => {
      const at = ['criteria', c, 'indicators', i];
      if (seen.has(indicator.code))
        report([...at, 'code'], 'doubled-code', 'this indicator code is used twice');
      seen.add(indicator.code);
      for (const field of ['decided', 'decidedParts', 'formerly'] as const)
        if (indicator[field] !== undefined) report([...at, field], 'unknown-field', 'unknown field');
      if ((indicator.kind === 'level') !== (indicator.levels !== undefined)) {
        report([...at, 'levels'], 'levels-with-kind-level', 'needed for kind "level" and only there');
      }
      if (indicator.kind === 'yes-no' && indicator.comparison !== 'is')
        report([...at, 'comparison'], 'yes-no-compares-with-is', 'a yes-no indicator compares with "is"');
      for (const { path, region, value } of listTargets(indicator.target)) {
        if (region !== undefined && !regions.has(region))
          report([...at, ...path], { key: 'unknown-region', region }, `unknown region "${region}"`);
        if (findValueViolation(indicator, value))
          report(
            [...at, ...path],
            { key: 'not-of-kind', kind: indicator.kind },
            `not a value of kind "${indicator.kind}"`,
          );
      }
      for (const { path, reason, detail } of [
        ...findRangeFaults(indicator),
        ...findPartFaults(indicator, regions),
      ])
        report([...at, ...path], reason, detail);
    });
  });
  reportDoubles(
    listIndicators(set).filter((i) => i.metric),
    (indicator) => indicator.metric,
    (_, { metric = '' }) =>
      report(
        ['criteria'],
        { key: 'doubled-metric', metric },
        `metric "${metric}" is measured by two indicators`,
      ),
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
