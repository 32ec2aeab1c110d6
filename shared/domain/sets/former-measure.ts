import * as z from 'zod';
import type { Instant } from '../values/local-date.ts';
import { toNfc } from '../values/unicode.ts';
import type { FigureValue, SingleValue, ValueShape } from '../values/value.ts';
import { type FormerMeasure, type Indicator, ValueKind } from './criteria-set.ts';
import { partsOf } from './parts.ts';

/** Why a value that was stated under an earlier revision of a set cannot be judged by the present one. */
const MeasureChange = z.enum(['level-unknown', 'unit-changed', 'kind-changed']);

/** Measure in which a value was stated, if the present revision of the set does not know it any more (R3, R9). */
export const FormerStatement = z
  .object({ change: MeasureChange, kind: ValueKind, unit: z.string().nullable() })
  .meta({ id: 'FormerStatement' });
export type FormerStatement = z.infer<typeof FormerStatement>;

/** Value with the revision of the set under which it was stated; absent: the present one. */
interface Statement {
  value: FigureValue | null;
  revision?: number | undefined;
}

/** Returns how an indicator was measured at a revision of its set: the measure in which to show a figure stated then. */
export function measureAt(indicator: Indicator, revision: number | null | undefined): ValueShape {
  return formerAt(indicator, revision ?? undefined) ?? indicator;
}

/**
 * R3, R9: returns the measure of a value that the present revision does not know: another kind, another unit of an amount or
 * count, or a level that is not in the list. Undefined if the value can be judged.
 */
export function findFormerStatement(
  indicator: Indicator,
  value: SingleValue,
  revision: number | undefined,
): FormerStatement | undefined {
  return formerStatement(indicator, value, formerAt(indicator, revision));
}

/** Returns whether the value of a statement, or of one of its parts, is of a measure that the present revision does not know. */
export function isStatedFormerly(indicator: Indicator, { value, revision }: Statement): boolean {
  if (value === null) return false;
  if (!Array.isArray(value)) return findFormerStatement(indicator, value, revision) !== undefined;
  const parts = partsOf(indicator);
  return (
    parts.length !== value.length ||
    parts.some(({ as }, i) => {
      const one = value[i] ?? null;
      return one !== null && findFormerStatement(as, one, revision) !== undefined;
    })
  );
}

/** Returns whether a target that was decided at a moment is of a measure that the present revision does not know. */
export function isDecidedFormerly(
  indicator: Indicator,
  { value, recordedAt }: { value: SingleValue; recordedAt: Instant },
): boolean {
  const former = indicator.formerly?.find(({ since, until }) => since <= recordedAt && recordedAt < until);
  return formerStatement(indicator, value, former) !== undefined;
}

function formerAt({ formerly }: Indicator, revision: number | undefined): FormerMeasure | undefined {
  if (formerly === undefined || revision === undefined) return undefined;
  return formerly.find(({ from, to }) => from <= revision && revision <= to);
}

function formerStatement(
  indicator: Indicator,
  value: SingleValue,
  former: FormerMeasure | undefined,
): FormerStatement | undefined {
  const change = changeByMeasure(indicator, former) ?? changeByValue(indicator, value);
  if (change === undefined) return undefined;
  const { kind, unit } = former ?? indicator;
  return { change, kind, unit: unit ?? null };
}

function changeByMeasure(
  { kind, unit }: Indicator,
  former: FormerMeasure | undefined,
): FormerStatement['change'] | undefined {
  if (former === undefined) return undefined;
  if (former.isOtherPart || former.kind !== kind) return 'kind-changed';
  const hasUnit = kind === 'amount' || kind === 'count'; // a share is always in percent
  return hasUnit && !isSameUnit(former.unit, unit) ? 'unit-changed' : undefined;
}

const TYPES = {
  'yes-no': 'boolean',
  share: 'number',
  amount: 'number',
  count: 'number',
  level: 'string',
} as const;

// Without a known revision, a value shows by itself that it is of another kind, or a level of another list.
function changeByValue(
  { kind, levels }: Indicator,
  value: SingleValue,
): FormerStatement['change'] | undefined {
  if (typeof value !== TYPES[kind]) return 'kind-changed';
  return typeof value === 'string' && !levels?.includes(value) ? 'level-unknown' : undefined;
}

/** Returns whether two units are the same, apart from case and spaces. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  const plain = (unit: string | null) =>
    toNfc(unit ?? '')
      .toLowerCase()
      .replace(/\s+/g, '');
  return plain(one) === plain(other);
}
