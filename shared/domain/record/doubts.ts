import Big from 'big.js';
import * as z from 'zod';
import type { CriteriaSet, Indicator, PlausibleRange } from '../sets/criteria-set.ts';
import { listTargets } from '../sets/list-targets.ts';
import { partsOf } from '../sets/parts.ts';
import { LocalDate } from '../values/local-date.ts';
import { findJump } from '../values/unlikely-jump.ts';
import { type FigureValue, isSameValue, type SingleValue, type ValueShape } from '../values/value.ts';
import { METRICS, type MetricId } from './metric.ts';

/** Kinds of doubt about a figure that breaks no rule but is probably a slip. The words are the message `problem.doubt.{kind}`. */
export const DOUBT_KINDS = ['out-of-range', 'unlikely-jump', 'proportion', 'early-day'] as const;
const DoubtKind = z.enum(DOUBT_KINDS).meta({ id: 'DoubtKind' });
type DoubtKind = z.infer<typeof DoubtKind>;

export const DoubtName = z.string().min(1).max(200);

const common = {
  name: DoubtName.describe('sent in `confirms` to confirm exactly this doubt'),
  pointer: z.string().describe('place in the body (JSON pointer)'),
};

/** Doubt about a figure, with the numbers that it rests on. Its name contains them, so another doubt has another name. */
export const Doubt = z
  .discriminatedUnion('doubt', [
    z.object({
      doubt: z.literal('out-of-range').describe('outside the plausible range of the indicator or metric'),
      ...common,
      value: z.number(),
      min: z.number(),
      max: z.number(),
    }),
    z.object({
      doubt: z.literal('unlikely-jump').describe('at least ten times the last figure, or at most a tenth'),
      ...common,
      value: z.number(),
      last: z.number(),
      way: z.enum(['up', 'down']),
      times: z.int(),
    }),
    z.object({
      doubt: z.literal('proportion').describe('at most 1 % where tens of percent are usual'),
      ...common,
      value: z.number(),
      last: z.number().nullable(),
      likely: z.number().describe('the percentage that may be meant'),
    }),
    z.object({
      doubt: z.literal('early-day').describe('before the first day of the set'),
      ...common,
      on: LocalDate,
      from: LocalDate,
    }),
  ])
  .meta({ id: 'Doubt' });
export type Doubt = z.infer<typeof Doubt>;

/** Number of doubts of each kind; a kind without doubts is absent. */
export const DoubtCounts = z.partialRecord(DoubtKind, z.int().min(1)).meta({ id: 'DoubtCounts' });
export type DoubtCounts = z.infer<typeof DoubtCounts>;

// Below this, in percent, a share may well be small.
const TENS = 10;

/** Dated value before it is recorded. */
interface Figure {
  effectiveOn: LocalDate;
  value: FigureValue | null;
}

type Known = readonly (FigureValue | null)[];

/**
 * Returns the doubts about a figure of an indicator; empty if it may be recorded without a question. `known`: the latest figure
 * before the day, and the one of the day itself. A figure that one of them already states raises no doubt, and no withdrawal
 * does. The figure must be valid (`checkEntry`).
 */
export function findDoubts(
  set: Pick<CriteriaSet, 'validFrom'>,
  indicator: Indicator,
  { effectiveOn, value }: Figure,
  known: Known,
): Doubt[] {
  if (value === null || isRestated(value, known)) return [];
  const days = doubtsAboutDay(effectiveOn, set.validFrom);
  if (!Array.isArray(value)) {
    return [...days, ...doubtsAboutNumber(measureOf(indicator), '/value', value, known)];
  }
  const parts = partsOf(indicator);
  const ofParts = value.flatMap((one, i) => {
    const part = parts[i];
    const knownOnes = known.map((figure) => (Array.isArray(figure) ? (figure[i] ?? null) : null));
    return part ? doubtsAboutNumber(measureOf(part.as), `/value/${i}`, one, knownOnes) : [];
  });
  return [...days, ...ofParts];
}

/** Returns the doubts about a figure of a metric, by the same rules; metrics belong to no set, so that any day of the programme may do. */
export function findMetricDoubts(metric: MetricId, { value }: Pick<Figure, 'value'>, known: Known): Doubt[] {
  if (value === null || isRestated(value, known)) return [];
  const { kind, plausible, isTensOfPercent = false } = METRICS[metric];
  const measure = { kind, plausible, isTensOfPercent };
  return doubtsAboutNumber(measure, '/value', Array.isArray(value) ? null : value, known);
}

/** Returns the doubts that a request does not name. */
export function unconfirmed(doubts: readonly Doubt[], confirms: readonly string[] = []): Doubt[] {
  return doubts.filter(({ name }) => !confirms.includes(name));
}

/** Returns whether the name of a doubt is of this kind. */
export function isDoubtOf(kind: DoubtKind, name: string): boolean {
  return name.startsWith(`${kind} `);
}

function isRestated(value: FigureValue, known: Known): boolean {
  return known.some((figure) => isSameValue(figure, value));
}

function doubtsAboutDay(on: LocalDate, from: LocalDate): Doubt[] {
  if (on >= from) return [];
  const pointer = '/effectiveOn';
  return [{ doubt: 'early-day', name: nameOf('early-day', pointer, on, from), pointer, on, from }];
}

interface Measure {
  kind: ValueShape['kind'];
  plausible: PlausibleRange | undefined;
  /** Whether a figure of at most 1 % is unusual even without an earlier figure. */
  isTensOfPercent: boolean;
}

// A share that must be reached is usually tens of percent, unless the set asks for less.
function measureOf({ kind, plausible, comparison, target }: Indicator): Measure {
  const targets = listTargets(target).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const isHigh = targets.length === 0 || targets.some((one) => one >= TENS);
  return { kind, plausible, isTensOfPercent: kind === 'share' && comparison !== 'at-most' && isHigh };
}

function doubtsAboutNumber(
  { kind, plausible, isTensOfPercent }: Measure,
  pointer: string,
  value: SingleValue | null,
  known: Known,
): Doubt[] {
  if (typeof value !== 'number') return [];
  const lasts = known.filter((figure) => typeof figure === 'number');
  if (lasts.includes(value)) return [];
  const doubts: Doubt[] = [];
  if (plausible && (value < plausible.min || value > plausible.max)) {
    const { min, max } = plausible;
    const name = nameOf('out-of-range', pointer, value, min, max);
    doubts.push({ doubt: 'out-of-range', name, pointer, value, min, max });
  }
  const last = lasts[0] ?? null;
  const isProportion =
    kind === 'share' && value > 0 && value <= 1 && (isTensOfPercent || lasts.some((one) => one >= TENS));
  if (isProportion) {
    const name = nameOf('proportion', pointer, value, last);
    const likely = new Big(value).times(100).toNumber();
    doubts.push({ doubt: 'proportion', name, pointer, value, last, likely });
    return doubts;
  }
  return [...doubts, ...doubtAboutJump(kind, pointer, value, lasts)];
}

// A jump from one of the known figures is no doubt if the other is near, as when a slip of the same day is corrected.
function doubtAboutJump(
  kind: Measure['kind'],
  pointer: string,
  value: number,
  lasts: readonly number[],
): Doubt[] {
  const jumps = lasts.flatMap((last) => {
    const isSmallShare = kind === 'share' && Math.max(value, last) < TENS;
    return isSmallShare ? [] : (findJump({ kind: kind === 'share' ? 'amount' : kind }, value, last) ?? []);
  });
  const [jump] = jumps;
  const [last] = lasts;
  if (jump === undefined || last === undefined || jumps.length < lasts.length) return [];
  const name = nameOf('unlikely-jump', pointer, value, last);
  return [{ doubt: 'unlikely-jump', name, pointer, value, last, ...jump }];
}

function nameOf(kind: DoubtKind, pointer: string, ...facts: readonly (string | number | null)[]): string {
  return [kind, pointer, ...facts.map((fact) => fact ?? 'none')].join(' ');
}
