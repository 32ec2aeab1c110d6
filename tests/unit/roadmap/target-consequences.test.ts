import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consequencesOf } from '#shared/domain/roadmap/target-consequences.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { ownTargetsOf } from '#shared/domain/sets/own-targets.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyRecord, anyValue, holds } from '../../support/record/arbitraries.ts';
import { confirmed, decided, returned } from '../../support/record/decisions.ts';
import { entryOf } from '../../support/record/entries.ts';

const set = nationalSet('nang-cao-2021-2025');
const history = [
  entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-12-31', value: 95.1 }),
  entryOf({ seq: 2, indicator: '14.1', effectiveOn: '2024-01-24', value: 95.3 }),
  entryOf({ seq: 3, indicator: '14.1', effectiveOn: '2024-03-31', value: 98 }),
  entryOf({ seq: 4, indicator: '14.2', effectiveOn: '2024-01-24', judgement: 'met', reason: 'đã kiểm tra' }),
];

function consequences(decisions: Parameters<typeof withDecisions>[1], on: string) {
  const after = withDecisions(set, decisions);
  const figures = {
    region: 'DBSH',
    history: history.filter(({ indicator }) => indicator === '14.1'),
    listHolding: () => history,
  };
  return consequencesOf({ before: set, after, codes: ['14.1'] }, figures, on);
}

describe('the consequences of a decision in a commune', () => {
  test('are all figures from its day on with another status, each until the next figure', () => {
    expect(consequences([decided({ value: 96 })], '2024-01-24').verdicts).toEqual([
      {
        code: '14.1',
        effectiveOn: '2024-01-24',
        until: '2024-03-30',
        value: 95.3,
        before: 'met-low',
        after: 'not-met',
        contradicted: false,
      },
    ]);
    const [, last] = consequences([decided({ value: 99 })], '2024-01-24').verdicts;
    expect(last).toMatchObject({ effectiveOn: '2024-03-31', until: null, before: 'met', after: 'not-met' });
  });

  test('include the changed criteria and totals of the standing on the day', () => {
    expect(consequences([decided({ value: 96 })], '2024-01-24').standing).toEqual({
      criteria: [
        {
          number: 14,
          before: { status: 'not-assessed', met: 2, total: 4 },
          after: { status: 'not-met', met: 1, total: 4 },
        },
      ],
      before: { criteriaMet: 0, indicatorsMet: 2 },
      after: { criteriaMet: 0, indicatorsMet: 1 },
    });
    expect(consequences([decided({ value: 96 })], '2024-06-30').standing).toBeNull();
  });

  test('include a judgement that the figures now contradict; the standing then stays', () => {
    const judged = history.map((entry) => ({
      ...entry,
      judgement: 'met' as const,
      reason: 'Huyện thẩm tra',
    }));
    const after = withDecisions(set, [decided({ value: 96 })]);
    const figures = { region: 'DBSH', history: judged, listHolding: () => judged };
    const found = consequencesOf({ before: set, after, codes: ['14.1'] }, figures, '2024-01-24');
    expect(found.verdicts).toContainEqual(
      expect.objectContaining({ value: 95.3, before: 'met', after: 'met', contradicted: true }),
    );
    expect(found.standing).toBeNull();
  });

  test('are empty if no status changes; the other figures are then not read', () => {
    const after = withDecisions(set, [confirmed({ confirmed: { all: 95 } })]);
    const listHolding = () => {
      throw new Error('listHolding was called');
    };
    const found = consequencesOf(
      { before: set, after, codes: ['14.1'] },
      { region: 'DBSH', history, listHolding },
      '2024-01-24',
    );
    expect(found).toEqual({ verdicts: [], standing: null, becomeChecked: 1 });
  });
});

describe('for every set, region, history and decision', () => {
  // Decisions about a whole or about a part with its own target; they set another target or return to the set's own.
  const anyDecision = anyRecord.chain((record) =>
    fc
      .constantFrom(...listIndicators(record.set).flatMap(ownTargetsOf))
      .chain(({ part, as }) =>
        fc.record({
          part: fc.constant(part),
          indicator: fc.constant(as.code),
          validFrom: anyDay,
          earlier: anyDay,
          isReturn: fc.boolean(),
          value: anyValue(as).filter((value): value is SingleValue => !Array.isArray(value)),
          region: fc.constantFrom(null, ...record.set.regions.map(({ id }) => id)),
        }),
      )
      .map(({ earlier, isReturn, value, ...reach }) => {
        const first = decided({ ...reach, value, validFrom: earlier });
        const decision = isReturn ? returned({ ...reach, seq: 2 }) : decided({ ...reach, value });
        const before = isReturn ? withDecisions(record.set, [first]) : record.set;
        const after = withDecisions(record.set, isReturn ? [first, decision] : [decision]);
        return { ...record, before, after, decision };
      }),
  );

  test('the standing before the day of a decision stays as it was', () => {
    holds(
      fc.property(anyDecision, anyDay, ({ before, after, region, entries, decision }, on) => {
        fc.pre(on < decision.validFrom);
        expect(judgeCommune(after, region, entries, { on })).toEqual(
          judgeCommune(before, region, entries, { on }),
        );
      }),
    );
  });

  test('the consequences name every day on which the standing changes', () => {
    holds(
      fc.property(anyDecision, anyDay, ({ before, after, region, entries, decision }, on) => {
        const codes = [decision.indicator];
        const figures = {
          region,
          history: entries.filter(({ indicator }) => indicator === decision.indicator),
          listHolding: () => entries,
        };
        const { verdicts, standing } = consequencesOf({ before, after, codes }, figures, on);
        const statusOf = (of: typeof before) =>
          judgeCommune(of, region, entries, { on })
            .criteria.flatMap(({ indicators }) => indicators)
            .find(({ code }) => code === decision.indicator)?.status;
        const isNamed = verdicts.some(
          ({ effectiveOn, until, contradicted }) =>
            !contradicted && effectiveOn <= on && (until === null || on <= until),
        );
        expect(statusOf(before) !== statusOf(after)).toBe(isNamed);
        const totals = judgeCommune(after, region, entries, { on });
        if (standing) {
          expect(standing.after).toEqual({
            criteriaMet: totals.criteriaMet,
            indicatorsMet: totals.indicatorsMet,
          });
        }
      }),
      300,
    );
  });
});
