import type * as z from 'zod';
import { type FaultReason, type PlainReason, reasonOfIssue } from '../values/fault-reason.ts';
import { findValueViolation } from '../values/value.ts';
import { CriteriaSet, listIndicators } from './criteria-set.ts';
import { findPartFaults } from './criteria-set-part-faults.ts';
import { listTargets } from './list-targets.ts';

/** One thing wrong in a file, where (JSON pointer, RFC 6901; `''` is the whole) and what: for programs and in English. */
export interface Fault {
  pointer: string;
  reason: FaultReason;
  detail: string;
}

/** What stands in addresses where the id of a set may stand; addresses do not tell capitals apart. */
export const RESERVED_SET_IDS: readonly string[] = ['them', 'ap-dung'];

// What a target's source says where it is none of a region.
const RESERVED_REGIONS: readonly string[] = ['national', 'all'];

/** A criteria set read from outside: the set, or every fault found in it, never both. */
type ReadCriteriaSet = { set: CriteriaSet; faults: [] } | { set: undefined; faults: Fault[] };

/**
 * Reads an unknown JSON document as a criteria set. All faults of form are named at once; where the form is right, all
 * contradictions between fields: doubled numbers and codes, unknown regions, targets that are no value of their kind.
 */
export function readCriteriaSet(document: unknown): ReadCriteriaSet {
  const parsed = CriteriaSet.safeParse(document);
  if (!parsed.success)
    return { set: undefined, faults: parsed.error.issues.flatMap((issue) => faultsOfIssue(document, issue)) };
  const faults = findContradictions(parsed.data);
  return faults.length > 0 ? { set: undefined, faults } : { set: parsed.data, faults: [] };
}

/** The JSON pointer of a path, e.g. `['criteria', 0, 'a/b']` → `/criteria/0/a~1b`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The faults that an issue of a zod schema names, each with its place in the document. */
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

/** What lies at a path of a document; undefined where nothing does. */
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
    report(['id'], 'reserved-id', 'this id is an address of the program');
  set.regions.forEach(({ id }, i) => {
    if (RESERVED_REGIONS.includes(id))
      report(['regions', i, 'id'], 'reserved-region', 'this id stands for the general target');
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
      for (const field of ['decided', 'decidedParts'] as const)
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
      for (const { path, reason, detail } of findPartFaults(indicator, regions))
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
