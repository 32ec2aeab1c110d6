import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import { findIndicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { consequencesOfFigures, type NewFigure } from '#shared/domain/standing/consequences-of-figures.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyRecord, anyValue, holds } from '../../support/record/arbitraries.ts';
import { entryOf, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);
const DAY = '2024-08-31';
const judged = { value: 98.7, judgement: 'met', reason: 'theo biên bản' } as const;

/** A district in which every indicator without a target is judged met, and every other is met by its figure. */
function allMet(): Entry[] {
  return listIndicators(set).map(({ code }, i) =>
    entryOf({ seq: i + 1, indicator: code, effectiveOn: '2024-06-30', ...judged }),
  );
}

const withoutTarget = listIndicators(set)
  .filter(({ target, kind, comparison }) => target === null && kind === 'share' && comparison === 'at-least')
  .map(({ code }) => code);

function consequences(figures: NewFigure[], entries = allMet()) {
  return consequencesOfFigures({ set, region: 'DBSH', entries, view: { on: DAY } }, figures);
}

const figuresOf = (value: number | null, extra: Partial<NewFigure> = {}) =>
  withoutTarget.map((indicator): NewFigure => ({ indicator, effectiveOn: DAY, value, ...extra }));

describe('figures of indicators that rest on a judgement (R4)', () => {
  test('a little lower end all of them, with the totals before and after', () => {
    const { judgements, criteria, before, after } = consequences(figuresOf(98.6));
    expect(judgements).toEqual(withoutTarget.map((code) => ({ code, before: 'met', after: 'not-assessed' })));
    expect(before).toEqual({ criteriaMet: 19, indicatorsMet: 75 });
    expect(after.indicatorsMet).toBe(75 - withoutTarget.length);
    expect(criteria.gained).toEqual([]);
    expect(before.criteriaMet - after.criteriaMet).toBe(criteria.lost.length);
    expect(criteria.lost.length).toBeGreaterThan(0);
  });

  test.each([
    ['at least as good', figuresOf(98.7)],
    ['better', figuresOf(99)],
    ['judged with the figures', figuresOf(98.6, { judgement: 'met' })],
    ['of a later day than the one on view', figuresOf(1, { effectiveOn: '2024-09-01' })],
    ['of a day before the present figure', figuresOf(1, { effectiveOn: '2024-01-01' })],
    ['none', []],
  ])('%s end none', (_, figures) => {
    const { judgements, before, after } = consequences(figures);
    expect([judgements, after]).toEqual([[], before]);
  });

  test('withdrawn end them too', () => {
    expect(consequences(figuresOf(null)).judgements).toHaveLength(withoutTarget.length);
  });

  test('are recorded one after another: a better one before does not save a worse one after', () => {
    const [indicator = ''] = withoutTarget;
    const figure = (value: number) => ({ indicator, effectiveOn: DAY, value });
    expect(consequences([figure(99), figure(98.7)]).judgements).toHaveLength(1);
    expect(consequences([figure(98.6), figure(98.7)]).judgements).toHaveLength(1);
    expect(consequences([figure(98.7), figure(99)]).judgements).toHaveLength(0);
  });
});

describe('for every set, region, history and block of figures', () => {
  const anyCase = anyRecord.chain((record) =>
    fc.record({
      record: fc.constant(record),
      on: anyDay,
      figures: fc.array(
        fc.constantFrom(...listIndicators(record.set)).chain((indicator) =>
          fc.record({
            indicator: fc.constant(indicator.code),
            effectiveOn: anyDay,
            value: fc.option(anyValue(indicator), { freq: 5 }),
          }),
        ),
        { maxLength: 30 },
      ),
    }),
  );

  test('the consequences are those of really recording them', () => {
    holds(
      fc.property(anyCase, ({ record: { set: ofSet, region, entries }, on, figures }) => {
        const view = { on };
        const recorded: Entry[] = [...entries];
        for (const figure of figures) {
          const indicator = findIndicator(ofSet, figure.indicator);
          const day = { on: figure.effectiveOn };
          const present = entriesThatHold(recorded, day).get(figure.indicator);
          const keeps =
            indicator &&
            present &&
            figure.value !== null &&
            judgementHolds(ofSet, indicator, present, figure.value);
          const judgement = keeps ? present.judgement : null;
          recorded.push(entryOf({ seq: recorded.length + 1, ...figure, judgement }));
        }
        const [before, after] = [entries, recorded].map((all) => judgeCommune(ofSet, region, all, view));
        const found = consequencesOfFigures({ set: ofSet, region, entries, view }, figures);
        expect(found.before).toEqual({
          criteriaMet: before?.criteriaMet,
          indicatorsMet: before?.indicatorsMet,
        });
        expect(found.after).toEqual({ criteriaMet: after?.criteriaMet, indicatorsMet: after?.indicatorsMet });
        const statuses = (of: typeof after) =>
          new Map(of?.criteria.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])));
        const now = statuses(after);
        const ended = [...statuses(before).values()].filter(
          ({ code, why }) => why.basis === 'judgement' && now.get(code)?.why.basis !== 'judgement',
        );
        expect(found.judgements).toEqual(
          ended.map(({ code, status }) => ({ code, before: status, after: now.get(code)?.status })),
        );
      }),
      300,
    );
  });

  test('the entries that hold on the day are enough', () => {
    holds(
      fc.property(anyCase, ({ record: { set: ofSet, region, entries }, on, figures }) => {
        const holding = [...entriesThatHold(entries, { on }).values()];
        const of = (some: readonly Entry[]) =>
          consequencesOfFigures({ set: ofSet, region, entries: some, view: { on } }, figures);
        expect(of(holding)).toEqual(of(entries));
      }),
      300,
    );
  });
});
