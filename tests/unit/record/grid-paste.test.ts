import { describe, expect, test } from 'vitest';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { GridSearch } from '../../../client/features/record/grid/frame/grid-search.ts';
import { VALUE_COLUMN } from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { readBlock } from '../../../client/features/record/grid/paste/block.ts';
import { type LaidBlock, layBlock } from '../../../client/features/record/grid/paste/lay-block.ts';
import { isDoubtful, pastingOf } from '../../../client/features/record/grid/paste/pasting.ts';
import { testLayout } from '../../support/record/grid.ts';

const isRead = (shape: Parameters<typeof parseValue>[0], text: string) =>
  parseValue(shape, text, 'comma').violation === undefined;

/** Lays texts from an indicator on, in the first column of figures. */
function lay(text: string, at: string, search: GridSearch = { xa: '06901' }): LaidBlock {
  const layout = testLayout(search);
  const figures = layout.kind === 'list' ? [VALUE_COLUMN] : layout.communes.map(({ id }) => id);
  const columns = ['heading', ...figures, 'last'];
  const row = layout.lines.findIndex(
    (line) => line.kind === 'figures' && [...line.cells.values()][0]?.indicator.code === at,
  );
  return layBlock(readBlock(text), {
    layout,
    field: { lines: layout.lines, columns },
    start: { row, column: 1 },
    isRead,
  });
}

/** Where the texts went, as `code text`; `-` where the grid has no cell. */
function told(laid: LaidBlock): string[] | string {
  return typeof laid === 'string'
    ? laid
    : laid.texts.map(({ cell, text }) => `${cell?.indicator.code ?? '-'} ${text}`);
}

const column = (...texts: string[]) => texts.join('\n');
const headingsOf = (laid: LaidBlock) => (typeof laid === 'string' ? undefined : laid.headings);

describe('a column without rows for headings', () => {
  test('goes over the headings', () => {
    const laid = lay(column('Có', 'Có', 'Có', '100', '97'), '1.1');
    expect(told(laid)).toEqual(['1.1 Có', '1.2 Có', '1.3 Có', '2.1 100', '2.2 97']);
    expect(headingsOf(laid)).toBe(0);
  });
  test('keeps its blanks for indicators that have no figure yet', () => {
    expect(told(lay(column('Có', '', 'Có', '100', '', '9'), '1.1'))).toEqual([
      '1.1 Có',
      '1.3 Có',
      '2.1 100',
      '2.3 9',
    ]);
  });
  test('with more blanks elsewhere than one that happens to be at a heading still has no rows for them', () => {
    // The heading of 18 lies at the third row.
    expect(told(lay(column('5', '', '', '90', '', '80'), '17.11'))).toEqual([
      '17.11 5',
      '18.2 90',
      '18.4 80',
    ]);
  });
  test('goes past the last line', () => {
    expect(told(lay(column('Có', 'Có', 'Có'), '19.1'))).toEqual(['19.1 Có', '19.2 Có', '- Có']);
  });
});

describe('a column laid out as the screen, with rows for headings,', () => {
  const full = ['Có', 'Có', 'Có', '', '100', '97', '9', '95', '', '90', 'Có', '96', 'Có'];
  const right = ['1.1 Có', '1.2 Có', '1.3 Có', '2.1 100', '2.2 97', '2.3 9', '2.4 95'];
  test('goes to all lines: blank rows stand for headings', () => {
    const laid = lay(column(...full), '1.1');
    expect(told(laid)).toEqual([...right, '3.1 90', '3.2 Có', '3.3 96', '3.4 Có']);
    expect(headingsOf(laid)).toBe(2);
  });
  test('may say what the headings are', () => {
    const named = full.with(3, 'Tiêu chí 2. Giao thông').with(8, '3. Thủy lợi và phòng, chống thiên tai');
    expect(told(lay(column(...named), '1.1'))).toEqual(told(lay(column(...full), '1.1')));
  });
  test('may begin with the heading above the chosen cell', () => {
    const laid = lay(column('Tiêu chí 1', ...full), '1.1');
    expect(told(laid)).toEqual(told(lay(column(...full), '1.1')));
    expect(headingsOf(laid)).toBe(3);
  });
  test('a single blank row at a heading tells, where all texts could be either', () => {
    expect(told(lay(column('80', '', '90'), '17.12'))).toEqual(['17.12 80', '18.1 90']);
  });
  test('is not taken for such where a heading would meet a figure', () => {
    expect(told(lay(column('80', '70', '90'), '17.12'))).toEqual(['17.12 80', '18.1 70', '18.2 90']);
  });
  test('nor where it would meet a figure that cannot be read', () => {
    expect(told(lay(column('80', 'khoảng 70', '90'), '17.12'))[1]).toBe('18.1 khoảng 70');
    expect(told(lay(column('khoảng 70', '80', '90'), '18.1'))[0]).toBe('18.1 khoảng 70');
  });
  test('in several columns too', () => {
    const laid = lay('80\t81\n\t\n90\t91', '17.12', { xa: 'tat-ca' });
    expect(told(laid)).toEqual(['17.12 80', '17.12 81', '18.1 90', '18.1 91']);
  });
});

describe('the whole form of a commune', () => {
  const { lines } = testLayout({ xa: '06901' });
  const form = lines.map((line) => {
    if (line.kind === 'criterion') return { code: undefined, heading: line.criterion.name, text: '' };
    const indicator = line.cells.get(VALUE_COLUMN)?.indicator;
    const { kind, levels, code = '' } = indicator ?? {};
    const text = kind === 'yes-no' ? 'Đạt' : kind === 'level' ? levels?.[0] : kind === 'share' ? '61,5' : '3';
    return { code, heading: undefined, text: text ?? '' };
  });
  const right = form.flatMap(({ code, text }) => (code === undefined ? [] : [`${code} ${text}`]));
  test.each([
    ['without headings', form.filter(({ code }) => code).map(({ text }) => text)],
    ['with blank headings', form.slice(1).map(({ text }) => text)],
    ['from the first heading on', form.map(({ text }) => text)],
    [
      'with codes and names',
      form.map(({ code, heading, text }) => `${code ?? ''}\t${heading ?? 'Tên'}\t${text}`),
    ],
    [
      'with codes as a spreadsheet makes numbers of them',
      form.map(({ code, text }) => `${code === '17.10' ? '17,1' : (code ?? '').replace('.', ',')}\t${text}`),
    ],
  ])('%s goes to its own lines', (_, rows) => {
    expect(told(lay(column(...rows), '1.1'))).toEqual(right);
  });
});

describe('rows with codes', () => {
  test('go by their code, whatever the cell that is chosen', () => {
    const laid = lay('2.1\tTỷ lệ đường xã\t99,1%\n2.2\tTỷ lệ\t98,2\n2.4\tTỷ lệ\t97', '5.1');
    expect(told(laid)).toEqual(['2.1 99,1%', '2.2 98,2', '2.4 97']);
    expect(laid).toMatchObject({ way: 'code', headings: 0 });
  });
  test('are passed over where they have no code: headings, the head of the table', () => {
    const text = 'Mã\tTên\tKết quả\n1\tQuy hoạch\t\n1.1\tQuy hoạch\tĐạt\n2\tGiao thông\t\n2.1\tĐường\t100';
    const laid = lay(text, '1.1');
    expect(told(laid)).toEqual(['1.1 Đạt', '2.1 100']);
    expect(headingsOf(laid)).toBe(3);
  });
  test.each([
    [
      'a decimal comma, as a spreadsheet makes of numbers',
      '2,1\tĐường xã\t99\n2,2\tĐường thôn\t98',
      ['2.1 99', '2.2 98'],
    ],
    [
      '17.10 that a spreadsheet has made 17.1',
      '17,9\tA\tĐạt\n17,1\tB\t81\n17,11\tC\t5',
      ['17.9 Đạt', '17.10 81', '17.11 5'],
    ],
    [
      'the row after 17.10 tells it from 17.1',
      '17,1\tB\t81\n17,11\tC\t5\n17,12\tD\t6',
      ['17.10 81', '17.11 5', '17.12 6'],
    ],
    ['one row with its name', '2.1\tTỷ lệ đường xã\t99,1%', ['2.1 99,1%']],
    ['a name after the figures', '2.1\tx\t99\tghi chú\n2.2\ty\t98\tghi chú', ['2.1 99', '2.2 98']],
    ['codes and figures only', '2.1\t99\n2.2\t98', ['2.1 99', '2.2 98']],
    ['the number of the row before the code', '1\t2.1\tĐường\t99\n2\t2.2\tĐường\t98', ['2.1 99', '2.2 98']],
    ['a code of this set that the grid does not show', '1.1\tA\tĐạt\n14.1\tB\t96', ['- Đạt', '14.1 96']],
  ])('%s', (_, text, places) => {
    expect(
      told(
        lay(
          text,
          text.includes('14.1') ? '14.1' : '2.1',
          text.includes('14.1') ? { xa: '06901', 'chi-tieu': 'tc14' } : undefined,
        ),
      ),
    ).toEqual(places);
  });
  test('a single row of the very line, code and figure', () => {
    expect(told(lay('2.1\t99,1', '2.1'))).toEqual(['2.1 99,1']);
  });
  test('are not entered where two columns are figures', () => {
    expect(told(lay('2.1\tĐường\t100\t99\n2.2\tĐường\t100\t98\n2.3\tĐường\t100\t97', '2.1'))).toBe(
      'columns-unclear',
    );
  });
  test('are not entered where none is', () => {
    expect(told(lay('2.1\tĐường xã\n2.2\tĐường thôn', '2.1'))).toBe('codes-alone');
    expect(told(lay(column('2.1', '2.2', '2.3'), '2.1'))).toBe('codes-alone');
  });
  test('two figures that look like codes are figures', () => {
    expect(told(lay(column('2,1', '2,2'), '2.1'))).toEqual(['2.1 2,1', '2.2 2,2']);
    expect(told(lay(column('2,1', '1,1', '3,1'), '2.1'))).toEqual(['2.1 2,1', '2.2 1,1', '2.3 3,1']);
    const matrix = lay('2,1\t90\n2,2\t91', '2.1', { xa: 'tat-ca' });
    expect(told(matrix)).toEqual(['2.1 2,1', '2.1 90', '2.2 2,2', '2.2 91']);
  });
  test('are of no use in a list of communes', () => {
    expect(told(lay('2.1\t95\n2.2\t96', '14.1', { xa: 'tat-ca', 'chi-tieu': '14.1' }))).toContain('14.1 2.1');
  });
});

describe('what is doubtful', () => {
  const doubtful = (text: string) => {
    const laid = lay(text, '2.1');
    return typeof laid === 'string' ? undefined : isDoubtful(pastingOf(laid, isRead));
  };
  test('is a block of which three and more than a fifth are no figures', () => {
    expect(doubtful(column('a', 'b', 'c', '95'))).toBe(true);
  });
  test('is not one with a few slips, nor a large one with some', () => {
    expect(doubtful(column('a', 'b'))).toBe(false);
    const many = 'a,b,c,95,90,x,90,x,x,,99,99,Có,,,,Có,Có,Có'.split(',');
    expect(doubtful(column(...many))).toBe(false);
  });
});

test('what may not be written and what lies outside is counted apart', () => {
  const laid = lay(column('Có', 'Có', 'Có'), '19.1');
  if (typeof laid === 'string') throw new Error(laid);
  const [first, ...rest] = laid.texts;
  if (!first?.cell) throw new Error('nothing laid');
  const closed = { ...first, cell: { ...first.cell, isOpen: false } };
  expect(pastingOf({ ...laid, texts: [closed, ...rest] }, isRead)).toMatchObject({
    typed: [{ text: 'Có' }],
    closed: 1,
    outside: 1,
  });
});
