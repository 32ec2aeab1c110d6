import { afterEach, describe, expect, test, vi } from 'vitest';
import { factsOfTitle } from '#shared/domain/record/import/layout/title-facts.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { READING, readRow } from '../../support/files/sheets.ts';

afterEach(() => vi.restoreAllMocks());

const names = createNameLookup(READING.set, READING.communes);
const sheetNamed = (name: string) => factsOfTitle(name, [], names).units[0]?.candidates[0] ?? null;
const shareOf = (text: string) => parseValue({ kind: 'share' }, text, 'comma');
const noteOf = (text: string) => readRow('commune | 17.5 | note', ['Quảng An', '95', text]);

describe('a text within its bound is read, a longer one is not', () => {
  test('as a value', () => {
    const value = (length: number) => `95,${'0'.repeat(length - 3)}`;
    expect(shareOf(value(5000))).toEqual({ value: 95, violation: undefined });
    expect(shareOf(value(5001))).toEqual({ value: undefined, violation: 'value-not-number' });
    const parts = parseValue({ kind: 'share', parts: ['Nam', 'Nữ'] }, value(5001), 'comma');
    expect(parts).toEqual({ value: undefined, violation: 'value-not-number-or-parts' });
  });

  test('as the name of a commune or an indicator', () => {
    const named = (name: string, length: number) => `${name} ${'a'.repeat(length - name.length - 1)}`;
    expect(names.communesIn(named('06901', 600))).toEqual(['06901']);
    expect(names.communesIn(named('06901', 601))).toEqual([]);
    expect(names.indicatorsIn(named('14.1', 600))).toEqual(['14.1']);
    expect(names.indicatorsIn(named('14.1', 601))).toEqual([]);
  });

  test('as the title of a sheet about one commune', () => {
    const title = (length: number) => `${'a'.repeat(length - 12)} xã Quảng An`;
    expect(sheetNamed(title(600))).toBe('06901');
    expect(sheetNamed(title(601))).toBeNull();
  });
});

test.each<[string, (text: string) => unknown]>([
  ['a value', shareOf],
  ['the name of a commune', (text) => names.communesIn(text)],
  ['the title of a sheet', sheetNamed],
  ['a note', noteOf],
  ['a value of a row', (text) => readRow('commune | 17.5', ['Quảng An', text])],
])('%s of 200,000 characters is not normalised before it is refused', (_, read) => {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  read('đ'.repeat(200_000));
  expect(normalize.mock.contexts.filter((text) => String(text).length > 100_000)).toEqual([]);
});
