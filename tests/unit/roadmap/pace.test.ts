import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measurePace } from '#shared/domain/roadmap/pace.ts';
import { caseTable, datedFiguresIn } from '../../support/fixtures.ts';
import { anyDay, holds } from '../../support/record/arbitraries.ts';

const anyFigures = fc
  .uniqueArray(fc.record({ effectiveOn: anyDay, value: fc.integer({ min: -1000, max: 1000 }) }), {
    selector: ({ effectiveOn }) => effectiveOn,
    minLength: 3,
    maxLength: 12,
  })
  .map((figures) => figures.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)));

describe('the pace of a figure', () => {
  test.each(caseTable('pace', ['figures', 'perMonth', 'low', 'high']))('$case', (line) => {
    const figures = datedFiguresIn(line.figures);
    const expected = line.perMonth !== '' && {
      perMonth: Number(line.perMonth),
      low: Number(line.low),
      high: Number(line.high),
      points: figures.length,
      from: figures[0]?.effectiveOn,
      to: figures.at(-1)?.effectiveOn,
    };
    expect(measurePace(figures)).toEqual(expected || undefined);
  });

  test('is within its range, and changes sign with the figures', () => {
    holds(
      fc.property(anyFigures, (figures) => {
        const pace = measurePace(figures);
        const turned = measurePace(figures.map((figure) => ({ ...figure, value: -figure.value })));
        expect(pace?.low).toBeLessThanOrEqual(pace?.perMonth ?? Number.NaN);
        expect(pace?.perMonth).toBeLessThanOrEqual(pace?.high ?? Number.NaN);
        expect(turned?.perMonth).toBeCloseTo(-(pace?.perMonth ?? 0), 2);
        expect(turned?.low).toBeCloseTo(-(pace?.high ?? 0), 2);
      }),
    );
  });

  test('does not depend on the level of the figures, only on their changes', () => {
    holds(
      fc.property(anyFigures, fc.integer({ min: -1000, max: 1000 }), (figures, shift) => {
        const shifted = figures.map(({ effectiveOn, value }) => ({ effectiveOn, value: value + shift }));
        expect(measurePace(shifted)).toEqual(measurePace(figures));
      }),
    );
  });
});
