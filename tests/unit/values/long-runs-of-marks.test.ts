import { describe, expect, test } from 'vitest';
import { guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { findPeriod } from '#shared/domain/record/import/layout/find-period.ts';
import { findOldFont, fromOldFont } from '#shared/domain/record/import/layout/old-font.ts';
import { factsOfTitle } from '#shared/domain/record/import/layout/title-facts.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { normalizeName } from '#shared/domain/record/import/names/normalize-name.ts';
import { parseNumber } from '#shared/domain/values/parse-number.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import { words } from '#shared/domain/values/text.ts';
import { toNfc, withoutMarks } from '#shared/domain/values/unicode.ts';
import { uploadName } from '../../../client/features/record/imports/journey/file-name.ts';
import { normalizeText } from '../../../client/ui/form/normalize-text.ts';
import { attachmentOf } from '../../../server/http/attachment.ts';
import { READING, readRow, sheetSample } from '../../support/files/sheets.ts';

const SIZE = 200_000;

// Texts on which a function takes time in the square of their length: seconds, if it works on them as they are.
const TEXTS: readonly (readonly [string, string])[] = [
  ['combining marks', `a${'\u0323\u0302'.repeat(SIZE / 2)}`],
  ['combining marks after a name', `xã Quảng An${'\u0323\u0302'.repeat(SIZE / 2)}`],
  ['line ends within text', `xã${'\n'.repeat(SIZE)}x`],
  ['spaces before a letter', `5${' '.repeat(SIZE)}x`],
  ['separators before a letter', `nam 5${'/'.repeat(SIZE)}x`],
  ['line ends after a figure', `95${'\n'.repeat(SIZE)}x`],
];

const { set, communes } = READING;
const names = createNameLookup(set, communes);
const sample = (text: string) =>
  sheetSample(
    [
      [text, '17.5'],
      ['Quảng An', text],
    ],
    { name: text },
  );
const level = { kind: 'level', levels: ['Đạt chuẩn', 'Kiểu mẫu'] } as const;
const parts = { kind: 'share', unit: '%', parts: ['Nam', 'Nữ'] } as const;

const FUNCTIONS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['toNfc', toNfc],
  ['withoutMarks', withoutMarks],
  ['toSearchText', toSearchText],
  ['normalizeName', normalizeName],
  ['words', (text) => words(4000).safeParse(text)],
  ['parseNumber', (text) => parseNumber(text, 'comma')],
  ['parseValue of a share', (text) => parseValue({ kind: 'share' }, text, 'comma')],
  ['parseValue of a level', (text) => parseValue(level, text, 'comma')],
  ['parseValue of parts', (text) => parseValue(parts, text, 'comma')],
  ['parseValue of yes or no', (text) => parseValue({ kind: 'yes-no' }, text, 'comma')],
  ['a lookup of communes', names.communesIn],
  ['a lookup of indicators', names.indicatorsIn],
  ['the title of a sheet', (text) => factsOfTitle(text, [[text]], names)],
  ['a period', findPeriod],
  ['the font of a text', findOldFont],
  ['a text in an old font', (text) => fromOldFont(text, 'vni')],
  ['the guess of a mapping', (text) => guessMapping(sample(text), set, communes)],
  ['a row with it as its note', (text) => readRow('commune | 17.5 | note', ['Quảng An', '95', text])],
  ['a row with it as its day', (text) => readRow('commune | 17.5 | day', ['Quảng An', '95', text])],
  ['a row with it as its commune', (text) => readRow('commune | 17.5', [text, '95'])],
  ['a row with it as its value', (text) => readRow('commune | 17.5', ['Quảng An', text])],
  ['the name of an upload', uploadName],
  ['a name in a form', normalizeText],
  ['the name of an attachment', attachmentOf],
];

function millisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe.each(FUNCTIONS)('%s', (_, work) => {
  test.each(TEXTS)('takes no longer for 200,000 %s than for letters', (_name, text) => {
    const letters = millisecondsOf(() => work('đ'.repeat(SIZE)));
    // Ten times, and at least 200 ms: the time in question is seconds.
    expect(millisecondsOf(() => work(text))).toBeLessThan(10 * Math.max(letters, 20));
  });
});

describe('a text with a long run of marks', () => {
  const run = `a${'\u0302'.repeat(31)}`;

  test('is refused as words, thirty marks are not', () => {
    expect(words(100).safeParse(run).success).toBe(false);
    expect(words(100).safeParse(run.slice(0, -1)).success).toBe(true);
  });

  test('is refused as the note of a row', () => {
    expect(readRow('commune | 17.5 | note', ['Quảng An', '95', run])).toMatchObject([
      { refused: { reason: 'note-unreadable' } },
    ]);
  });

  test('is searched by its letters', () => {
    expect(toSearchText(`Đầm Hà${'\u0302'.repeat(1000)}`)).toBe('dam ha');
  });
});

test('the refusal of a long text names the real limit, not that before composing', () => {
  const refusal = words(100).safeParse('a'.repeat(500)).error?.issues;
  expect(refusal).toMatchObject([{ code: 'too_big', maximum: 100 }]);
});

test('decomposed words as long as allowed are taken', () => {
  const longest = 'ế'.repeat(100);
  expect(words(100).parse(` ${longest.normalize('NFD')} `)).toBe(longest);
});
