import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeText } from '../../../server/files/csv.ts';
import payloads from '../../fixtures/reporting/formula-payloads.json' with { type: 'json' };
import { caseTable } from '../../support/fixtures.ts';
import { holds } from '../../support/record/arbitraries.ts';

const SIGN_FIRST = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

// Parses a line in which this cell stands between two others, with either separator.
function readBack(text: string, delimiter: string): string | undefined {
  const rows: string[][] = parse(`a${delimiter}${writeText(text)}${delimiter}b\r\n`, { delimiter });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(3);
  return rows[0]?.[1];
}

describe('a text as a CSV cell (§6)', () => {
  test.each(caseTable('csv-text', ['text', 'written']))('$case', ({ text, written }) => {
    expect(writeText(text)).toBe(written);
  });

  test.each([',', ';'])(
    'is read back unchanged except for an apostrophe, with %j between cells',
    (delimiter) => {
      for (const text of payloads) {
        const read = readBack(text, delimiter);
        expect([text, `'${text}`]).toContain(read);
      }
    },
  );

  test.each(['\t=1', '\r=1', '\tx', '\rx', '\u00a0=1', '\ufeff=1', ' \n=1'])('%j is neutralised', (text) => {
    expect(readBack(text, ',')).toBe(`'${text}`);
  });

  test('never begins with a formula character, and is otherwise unchanged', () => {
    const tricky = fc.string({
      unit: fc.constantFrom(...'=+-@ \t\r\n"\',;a1.％＝＋－＠\u00a0\u3000ồ'),
      maxLength: 8,
    });
    holds(
      fc.property(tricky, (text) => {
        const read = readBack(text, ';') ?? '';
        expect(read).not.toMatch(SIGN_FIRST);
        expect(read).toBe(/^[\t\r]/.test(text) || SIGN_FIRST.test(text) ? `'${text}` : text);
      }),
      2000,
    );
  });
});
