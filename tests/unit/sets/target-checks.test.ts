import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import { consequencesOf } from '#shared/domain/roadmap/target-consequences.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { confirmed, decided, returned } from '../../support/record/decisions.ts';
import { entryOf } from '../../support/record/entries.ts';

const set = nationalSet('nang-cao-2021-2025');
const history = [
  entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-12-31', value: 95.1 }),
  entryOf({ seq: 2, indicator: '14.1', effectiveOn: '2024-01-24', value: 95.3 }),
  entryOf({ seq: 3, indicator: '14.1', effectiveOn: '2024-03-31', value: 98 }),
  entryOf({ seq: 4, indicator: '14.2', effectiveOn: '2024-01-24', judgement: 'met', reason: 'đã kiểm tra' }),
];

describe('the consequences of a decision on a target', () => {
  test('count the current figures whose target becomes checked', () => {
    const after = withDecisions(set, [confirmed({ confirmed: { all: 95 } })]);
    const becomeChecked = (codes: string[], on: string, turned = after) =>
      consequencesOf(
        { before: set, after: turned, codes },
        { region: 'DBSH', history, listHolding: () => history },
        on,
      ).becomeChecked;
    expect(becomeChecked(['14.1'], '2023-12-30')).toBe(0);
    expect(becomeChecked(['14.1'], '2023-12-31')).toBe(1);
    expect(becomeChecked(['14.1', '14.2', '99.9'], '2024-01-24')).toBe(1);
    expect(becomeChecked(['14.1'], '2024-01-24', set)).toBe(0);
  });

  test('contain no contradiction if the judgement agrees with the figures, or there is no figure', () => {
    const stated = { ...history[1], judgement: 'not-met', reason: 'Huyện thẩm tra' } as const;
    const contradictedBy = (entry: Partial<Entry>) => {
      const own = [{ ...stated, ...entry } as Entry];
      const after = withDecisions(set, [decided({ value: 96 })]);
      const figures = { region: 'DBSH', history: own, listHolding: () => own };
      return consequencesOf({ before: set, after, codes: ['14.1'] }, figures, '2024-01-24').verdicts;
    };
    expect(contradictedBy({ judgement: 'not-met' })).toEqual([]);
    expect(contradictedBy({ judgement: 'met', value: null })).toEqual([]);
    expect(contradictedBy({ judgement: 'met', value: 97 })).toEqual([]);
    expect(contradictedBy({ judgement: 'met' })).toMatchObject([{ contradicted: true }]);
  });

  test('contain no contradiction if the figure loses its target', () => {
    const code = listIndicators(set).find(({ target }) => target === null)?.code ?? '';
    const first = decided({ indicator: code, value: 1, validFrom: '2023-01-01' });
    const before = withDecisions(set, [first]);
    const after = withDecisions(set, [first, returned({ seq: 2, indicator: code, validFrom: '2024-01-01' })]);
    const judged = { indicator: code, value: 1, judgement: 'met', reason: 'Huyện thẩm tra' } as const;
    const own = [entryOf({ seq: 1, effectiveOn: '2024-01-24', ...judged })];
    const figures = { region: 'DBSH', history: own, listHolding: () => own };
    expect(consequencesOf({ before, after, codes: [code] }, figures, '2024-01-24').verdicts).toEqual([]);
  });

  test('contain a criterion with fewer met indicators even if it was not met before', () => {
    const all = [...history, entryOf({ seq: 9, indicator: '14.2', effectiveOn: '2024-01-24', value: 50 })];
    const figures = { region: 'DBSH', history: all, listHolding: () => all };
    const after = withDecisions(set, [decided({ value: 96 })]);
    const { standing } = consequencesOf({ before: set, after, codes: ['14.1'] }, figures, '2024-01-24');
    expect(standing?.criteria).toEqual([
      {
        number: 14,
        before: { status: 'not-met', met: 1, total: 4 },
        after: { status: 'not-met', met: 0, total: 4 },
      },
    ]);
  });

  test('contain only criteria that change', () => {
    const all = [...history, entryOf({ seq: 9, indicator: '7.1', effectiveOn: '2024-01-24', value: true })];
    const after = withDecisions(set, [decided({ value: 96 })]);
    const figures = { region: 'DBSH', history: all, listHolding: () => all };
    const { standing } = consequencesOf({ before: set, after, codes: ['14.1'] }, figures, '2024-01-24');
    expect(standing?.criteria.map(({ number }) => number)).toEqual([14]);
    expect(standing?.before).toEqual({ criteriaMet: 1, indicatorsMet: 3 });
  });
});
