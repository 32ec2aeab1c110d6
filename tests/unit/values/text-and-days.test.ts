import { describe, expect, test } from 'vitest';
import { LocalDate, Step, stepEnds } from '#shared/domain/values/local-date.ts';
import { parseNumber } from '#shared/domain/values/parse-number.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import { dayOf } from '../../../server/clock.ts';
import { caseTable, listIn } from '../../support/fixtures.ts';

describe('a number as people type it', () => {
  test.each(caseTable('parse-number', ['text', 'mark', 'number']))('$case', ({ text, mark, number }) => {
    const expected = number === '' ? undefined : Number(number);
    expect(parseNumber(text, mark === 'comma' ? 'comma' : 'point')).toBe(expected);
  });
});

describe('the days of a series', () => {
  test.each(caseTable('step-ends', ['from', 'to', 'step', 'days']))('$case', ({ from, to, step, days }) => {
    expect(stepEnds(from, to, Step.parse(step))).toEqual(listIn(days));
  });

  test('are months by default', () => {
    expect(stepEnds('2024-01-01', '2024-02-10')).toEqual(['2024-01-31', '2024-02-10']);
  });

  test('are right for the years 0–99', () => {
    expect(stepEnds('0050-01-10', '0050-03-10')).toEqual(['0050-01-31', '0050-02-28', '0050-03-10']);
  });

  test('reach the last possible day', () => {
    expect(stepEnds('9999-11-01', '9999-12-31')).toEqual(['9999-11-30', '9999-12-31']);
  });
});

describe('a day', () => {
  test.each(['2023-02-29', '2024-04-31', '2024-13-01', '2024-1-1', '24/01/2024', '2024-01-24T00:00:00Z', ''])(
    '%j is not one',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );

  test('is the day in Vietnam, wherever the server runs', () => {
    expect(dayOf(new Date('2024-01-23T16:59:59.999Z'))).toBe('2024-01-23');
    expect(dayOf(new Date('2024-01-23T17:00:00.000Z'))).toBe('2024-01-24');
  });
});

describe('searchable text', () => {
  test.each(caseTable('search-text', ['text', 'searched']))('$case', ({ text, searched }) => {
    expect(toSearchText(text)).toBe(searched);
  });

  test('is the same for composed and decomposed marks', () => {
    for (const { text } of caseTable('search-text', ['text', 'searched'])) {
      expect(toSearchText(text.normalize('NFD'))).toBe(toSearchText(text.normalize('NFC')));
    }
  });

  test('does not change when converted again', () => {
    for (const { searched } of caseTable('search-text', ['text', 'searched'])) {
      expect(toSearchText(searched)).toBe(searched);
    }
  });
});
