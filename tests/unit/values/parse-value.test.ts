import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listIndicators, ValueKind } from '#shared/domain/sets/criteria-set.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { findValueViolation, type PartShape, type ValueShape } from '#shared/domain/values/value.ts';
import { caseTable, figureIn, listIn } from '../../support/fixtures.ts';
import { anySet, anySingleValue, holds } from '../../support/record/arbitraries.ts';

const COLUMNS = ['kind', 'unit', 'levels', 'parts', 'mark', 'text', 'value', 'violation'] as const;

type Line = Record<(typeof COLUMNS)[number], string>;

function partIn(text: string): PartShape {
  const [kind, unit] = text.split(':');
  return unit === undefined ? text : { name: text, kind: ValueKind.parse(kind), unit };
}

function shapeIn({ kind, unit, levels, parts }: Line): ValueShape {
  return {
    kind: ValueKind.parse(kind),
    unit: unit === '' ? null : unit,
    ...(levels !== '' && { levels: listIn(levels) }),
    ...(parts !== '' && { parts: listIn(parts).map(partIn) }),
  };
}

describe('a value as people type it', () => {
  test.each(caseTable('parse-value', COLUMNS))('$case', (line) => {
    const { value, violation } = parseValue(
      shapeIn(line),
      line.text,
      line.mark === 'comma' ? 'comma' : 'point',
    );
    const expected = line.value.includes('|') ? line.value.split('|').map(figureIn) : figureIn(line.value);
    expect({ value, violation }).toEqual(
      line.violation === ''
        ? { value: expected, violation: undefined }
        : { value: undefined, violation: line.violation },
    );
  });
});

test('parts may be named in either language', () => {
  const parts = [
    { name: 'Nam', nameEn: 'Men' },
    { name: 'Nữ', nameEn: 'Women' },
  ];
  const read = (text: string) => parseValue({ kind: 'share', unit: '%', parts }, text, 'point').value;
  expect(read('Men: 95.3%; Women: 94%')).toEqual([95.3, 94]);
  expect(read('women 94, men 95.3')).toEqual([95.3, 94]);
  expect(read('nam 95,3 nữ 94')).toEqual([95.3, 94]);
});

describe('parsing values', () => {
  test('never returns a value that may not be recorded', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0123456789,.;% \n-xđạt✓') }),
    );
    const anyIndicator = anySet.chain((set) => fc.constantFrom(...listIndicators(set)));
    holds(
      fc.property(anyIndicator, anyText, fc.constantFrom('comma', 'point'), (indicator, text, mark) => {
        const { value, violation } = parseValue(indicator, text, mark);
        if (value === undefined) expect(violation).toBeDefined();
        else expect(value === null || findValueViolation(indicator, value) === undefined).toBe(true);
      }),
      2000,
    );
  });

  test('reads back a formatted value, with either mark and with its unit', () => {
    const anyFigure = anySet
      .chain((set) => fc.constantFrom(...listIndicators(set)))
      .chain((indicator) => fc.tuple(fc.constant(indicator), anySingleValue(indicator)));
    holds(
      fc.property(
        anyFigure,
        fc.constantFrom('comma', 'point'),
        fc.boolean(),
        ([indicator, value], mark, isNamed) => {
          const decimal = String(value).replace('.', mark === 'comma' ? ',' : '.');
          const written =
            typeof value === 'number' ? decimal + (isNamed ? ` ${indicator.unit ?? ''}` : '') : String(value);
          expect(parseValue(indicator, written, mark).value).toBe(value);
        },
      ),
      500,
    );
  });
});
