import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CriteriaSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { countsAsMet } from '#shared/domain/standing/judge-criterion.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { yearOf } from '#shared/domain/values/local-date.ts';
import { anyDay, anyMoment, anyRecord, anySet, anyValue, holds } from '../../support/record/arbitraries.ts';

describe('for every set, region and history', () => {
  test('the standing on a day does not depend on entries after it (R8)', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set, region, entries }, on) => {
        const upToThen = entries.filter((entry) => entry.effectiveOn <= on);
        expect(judgeCommune(set, region, upToThen, { on })).toEqual(
          judgeCommune(set, region, entries, { on }),
        );
      }),
    );
  });

  test('the standing as known at a moment does not depend on entries recorded after it (R8)', () => {
    holds(
      fc.property(anyRecord, anyDay, anyMoment, ({ set, region, entries }, on, knownAt) => {
        const knownThen = entries.filter((entry) => entry.recordedAt <= knownAt);
        expect(judgeCommune(set, region, entries, { on, knownAt })).toEqual(
          judgeCommune(set, region, knownThen, { on }),
        );
      }),
    );
  });

  test('the order in which entries are given makes no difference', () => {
    holds(
      fc.property(
        anyRecord.chain((record) =>
          fc.record({
            record: fc.constant(record),
            shuffled: fc.shuffledSubarray(record.entries, { minLength: record.entries.length }),
          }),
        ),
        anyDay,
        ({ record: { set, region, entries }, shuffled }, on) => {
          expect(judgeCommune(set, region, shuffled, { on })).toEqual(
            judgeCommune(set, region, entries, { on }),
          );
        },
      ),
    );
  });

  test('recording the same figure again changes no status', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set, region, entries }, on) => {
        const repeated = entries.map((entry) => ({ ...entry, seq: entry.seq + entries.length }));
        const statuses = (all: typeof entries) =>
          judgeCommune(set, region, all, { on }).criteria.map(({ status, met, indicators }) => [
            status,
            met,
            indicators.map((indicator) => indicator.status),
          ]);
        expect(statuses([...entries, ...repeated])).toEqual(statuses(entries));
      }),
    );
  });

  test('a criterion is met if all its indicators count as met, and totals add up (R6, R7)', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set, region, entries }, on) => {
        const judged = judgeCommune(set, region, entries, { on });
        const whole = judged.criteria.filter(({ indicators }) =>
          indicators.every(({ status }) => countsAsMet(set, status)),
        );
        expect(judged.criteriaMet).toBe(whole.length);
        expect(
          judged.criteria.every(({ met, total, status }) => (met === total) === (status === 'met')),
        ).toBe(true);
        const statuses = judged.criteria.flatMap(({ indicators }) => indicators.map(({ status }) => status));
        expect(judged.indicatorsMet).toBe(statuses.filter((status) => countsAsMet(set, status)).length);
        expect(judged.criteriaTotal).toBe(set.criteria.length);
        expect(judged.indicatorsTotal).toBe(statuses.length);
        const notCounting = set.notApplicableCounts
          ? 0
          : statuses.filter((status) => status === 'not-applicable').length;
        expect(judged.indicatorsMet + judged.notMet + judged.notAssessed + notCounting).toBe(
          judged.indicatorsTotal,
        );
      }),
    );
  });

  test('an indicator without an entry is not assessed and has no value (R9)', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set, region, entries }, on) => {
        const judged = judgeCommune(set, region, entries, { on });
        const entered = new Set(entries.filter((e) => e.effectiveOn <= on).map((e) => e.indicator));
        for (const { code, status, value, entry } of judged.criteria.flatMap((c) => c.indicators)) {
          if (!entered.has(code)) expect([status, value, entry]).toEqual(['not-assessed', null, null]);
          else expect(entry?.indicator).toBe(code);
        }
      }),
    );
  });

  test('a target added for another region changes no verdict (R2)', () => {
    holds(
      fc.property(anyRecord, anyDay, fc.integer({ min: 0, max: 100 }), (record, on, value) => {
        const { set, region, entries } = record;
        const widened = withTargets(set, (target) =>
          'byRegion' in target ? { byRegion: { ...target.byRegion, 'vung-moi': value } } : target,
        );
        expect(judgeCommune(widened, region, entries, { on })).toEqual(
          judgeCommune(set, region, entries, { on }),
        );
      }),
    );
  });

  test('a target added for a later year changes no verdict on a figure of an earlier year (R2)', () => {
    holds(
      fc.property(anyRecord, anyDay, fc.integer({ min: 0, max: 100 }), (record, on, value) => {
        const { set, region, entries } = record;
        const nextYear = yearOf(on) + 1;
        const place = region ?? 'national';
        const extended = withTargets(set, (target) =>
          'byYear' in target
            ? { byYear: { ...target.byYear, [nextYear]: { ...target.byYear[nextYear], [place]: value } } }
            : target,
        );
        expect(judgeCommune(extended, region, entries, { on })).toEqual(
          judgeCommune(set, region, entries, { on }),
        );
      }),
    );
  });

  test('a better value never gives a worse verdict (R3)', () => {
    const rank = { met: 2, 'met-low': 1, 'not-met': 0 } as Record<string, number>;
    holds(
      fc.property(
        anySet.chain((set) =>
          fc
            .constantFrom(...listIndicators(set))
            .chain((indicator) =>
              fc.tuple(
                fc.constant(set),
                fc.constant(indicator),
                anyValue(indicator),
                anyValue(indicator),
                anyDay,
              ),
            ),
        ),
        ([set, indicator, one, other, effectiveOn]) => {
          if (typeof one !== 'number' || typeof other !== 'number' || indicator.comparison === 'is') return;
          const rankOf = (value: number) =>
            rank[judgeIndicator(set, indicator, undefined, { effectiveOn, value, judgement: null }).status] ??
            -1;
          const [small, large] = [Math.min(one, other), Math.max(one, other)];
          const [worse, better] = indicator.comparison === 'at-least' ? [small, large] : [large, small];
          expect(rankOf(better)).toBeGreaterThanOrEqual(rankOf(worse));
        },
      ),
      500,
    );
  });
});

type Target = NonNullable<CriteriaSet['criteria'][number]['indicators'][number]['target']>;

function withTargets(set: CriteriaSet, change: (target: Target) => Target): CriteriaSet {
  const criteria = set.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((indicator) =>
      indicator.target === null ? indicator : { ...indicator, target: change(indicator.target) },
    ),
  }));
  return { ...set, criteria };
}
