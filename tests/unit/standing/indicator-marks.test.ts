import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { countsAsMet } from '#shared/domain/standing/judge-criterion.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { yearOf } from '#shared/domain/values/local-date.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyRecord, holds } from '../../support/record/arbitraries.ts';
import { entryOf, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);
const OPEN = listIndicators(set).find(({ target, kind }) => target === null && kind === 'share')?.code ?? '';

type Stated = Partial<Entry> & Pick<Entry, 'effectiveOn'>;

function marksOf(on: string, code: string, ...stated: Stated[]) {
  const entries = stated.map((one, i) => entryOf({ seq: i + 1, indicator: code, ...one }));
  const { criteria, ...totals } = judgeCommune(set, 'DBSH', entries, { on });
  const found = criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return { ...found, totals };
}

const JUDGED = { value: 98.7, judgement: 'met', reason: 'biên bản', author: 'canbo' } as const;

describe('an indicator whose judgement a newer figure ended (R4)', () => {
  test('awaits judgement, and says which one ended', () => {
    const { status, awaitsJudgement, totals } = marksOf(
      '2024-12-31',
      OPEN,
      { effectiveOn: '2024-06-30', ...JUDGED },
      { effectiveOn: '2024-09-30', value: 98.6 },
      { effectiveOn: '2024-12-31', value: 98.5 },
    );
    expect([status, totals.awaitsJudgement]).toEqual(['not-assessed', 1]);
    expect(awaitsJudgement).toMatchObject({ before: 'met', effectiveOn: '2024-06-30', author: 'canbo' });
  });

  test('also if the figure corrects the judged one on its own day', () => {
    const [first, second] = [
      { effectiveOn: '2024-06-30', ...JUDGED },
      { effectiveOn: '2024-06-30', value: 98.6 },
    ];
    expect(marksOf('2024-12-31', OPEN, first, second).awaitsJudgement?.before).toBe('met');
  });

  test.each<[string, string, Stated[]]>([
    ['while it is judged', OPEN, [{ effectiveOn: '2024-06-30', ...JUDGED }]],
    ['without an earlier judgement', OPEN, [{ effectiveOn: '2024-06-30', value: 98.6 }]],
    [
      'after a withdrawal',
      OPEN,
      [
        { effectiveOn: '2024-06-30', ...JUDGED },
        { effectiveOn: '2024-07-31', reason: 'rút' },
        { effectiveOn: '2024-09-30', value: 98 },
      ],
    ],
    [
      'if the judgement was that it cannot be assessed',
      OPEN,
      [
        { effectiveOn: '2024-06-30', ...JUDGED, judgement: 'not-assessed' },
        { effectiveOn: '2024-09-30', value: 98 },
      ],
    ],
    [
      'if the figures decide',
      '14.1',
      [
        { effectiveOn: '2024-06-30', ...JUDGED },
        { effectiveOn: '2024-09-30', value: 98 },
      ],
    ],
    [
      'because of a judgement of a later day',
      OPEN,
      [
        { effectiveOn: '2024-06-30', value: 98 },
        { effectiveOn: '2025-06-30', ...JUDGED },
      ],
    ],
  ])('none awaits judgement %s', (_, code, stated) => {
    expect(marksOf('2024-12-31', code, ...stated).awaitsJudgement).toBeNull();
  });
});

describe('figures and targets of an earlier year (R23)', () => {
  test('Quảng An’s income of 2023 is met by the target of 2023, and not by that of 2025', () => {
    const income = (on: string) => marksOf(on, '10.1', { effectiveOn: '2023-12-31', value: 68.3 });
    const seen = (on: string) => {
      const { status, ofEarlierYear, metByEarlierTarget, totals } = income(on);
      return [
        status,
        ofEarlierYear,
        metByEarlierTarget,
        totals.metByEarlierTarget,
        totals.criteriaMetByEarlierTarget,
      ];
    };
    expect(seen('2023-12-31')).toEqual(['met-low', false, false, 0, 0]);
    expect(seen('2024-01-24')).toEqual(['met-low', true, true, 1, 1]);
    expect(seen('2025-06-30')).toEqual(['met-low', true, true, 1, 1]);
  });

  test('a figure that reaches this year’s target too is only of an earlier year', () => {
    const { ofEarlierYear, metByEarlierTarget } = marksOf('2025-06-30', '10.1', {
      effectiveOn: '2023-12-31',
      value: 80,
    });
    expect([ofEarlierYear, metByEarlierTarget]).toEqual([true, false]);
  });

  test('a judgement takes precedence: no target overtakes it', () => {
    const one = { effectiveOn: '2023-12-31', value: 68.3, judgement: 'met', reason: 'x' } as const;
    expect(marksOf('2025-06-30', '10.1', one).metByEarlierTarget).toBe(false);
  });

  test('a withdrawn figure is of no year', () => {
    const { ofEarlierYear } = marksOf('2025-06-30', '10.1', { effectiveOn: '2023-12-31', reason: 'rút' });
    expect(ofEarlierYear).toBe(false);
  });

  test('the marks are those of judging the figure on the day on view, for every set and history', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set: ofSet, region, entries }, on) => {
        const judged = judgeCommune(ofSet, region, entries, { on });
        for (const indicator of listIndicators(ofSet)) {
          const { code } = indicator;
          const one = judged.criteria
            .flatMap(({ indicators }) => indicators)
            .find((each) => each.code === code);
          if (!one?.entry || one.why.basis === 'withdrawn') continue;
          const today = judgeIndicator(ofSet, indicator, region, {
            ...one.entry,
            judgement: null,
            effectiveOn: on,
          });
          expect(one.metByEarlierTarget).toBe(
            one.why.basis === 'figures' && countsAsMet(ofSet, one.status) && today.status === 'not-met',
          );
          expect(one.ofEarlierYear).toBe(yearOf(one.entry.effectiveOn) < yearOf(on));
        }
      }),
    );
  });
});

describe('an indicator without a figure', () => {
  test.each<[string, Stated[], string]>([
    ['without an entry', [], '2025-06-30'],
    ['withdrawn', [{ effectiveOn: '2023-12-31', reason: 'rút' }], '2025-06-30'],
  ])('%s still has the target of the day on view', (_, stated, on) => {
    const { status, value, target, why } = marksOf(on, '10.1', ...stated);
    expect([status, value, target, why.source?.year]).toEqual(['not-assessed', null, 76, 2025]);
  });
});
