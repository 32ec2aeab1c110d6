import { describe, expect, test } from 'vitest';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { GridSearch } from '../../../client/features/record/grid/frame/grid-search.ts';
import { VALUE_COLUMN } from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { readBlock } from '../../../client/features/record/grid/paste/clipboard.ts';
import { looksMisplaced, pasteOutcomeOf } from '../../../client/features/record/grid/paste/paste-outcome.ts';
import { type BlockPlacement, placeBlock } from '../../../client/features/record/grid/paste/place-block.ts';
import { testLayout } from '../../support/record/grid.ts';

const isReadable = (shape: Parameters<typeof parseValue>[0], text: string) =>
  parseValue(shape, text, 'comma').violation === undefined;

/** Places texts from an indicator on, in the first column of figures. */
function place(text: string, at: string, search: GridSearch = { xa: '06901' }): BlockPlacement {
  const layout = testLayout(search);
  const figures = layout.kind === 'list' ? [VALUE_COLUMN] : layout.communes.map(({ id }) => id);
  const columns = ['heading', ...figures, 'last'];
  const row = layout.lines.findIndex(
    (line) => line.kind === 'figures' && [...line.cells.values()][0]?.indicator.code === at,
  );
  return placeBlock(readBlock(text), {
    layout,
    area: { lines: layout.lines, columns },
    start: { row, column: 1 },
    isReadable,
  });
}

/** The placed texts as `code text`; `-` if the grid has no cell for them. */
function placements(placed: BlockPlacement): string[] | string {
  return typeof placed === 'string'
    ? placed
    : placed.texts.map(({ cell, text }) => `${cell?.indicator.code ?? '-'} ${text}`);
}

const column = (...texts: string[]) => texts.join('\n');
const skippedRowsOf = (placed: BlockPlacement) =>
  typeof placed === 'string' ? undefined : placed.skippedRows;

describe('a column without rows for headings', () => {
  test('skips the headings', () => {
    const placed = place(column('Có', 'Có', 'Có', '100', '97'), '1.1');
    expect(placements(placed)).toEqual(['1.1 Có', '1.2 Có', '1.3 Có', '2.1 100', '2.2 97']);
    expect(skippedRowsOf(placed)).toBe(0);
  });
  test('keeps blanks for indicators without a figure', () => {
    expect(placements(place(column('Có', '', 'Có', '100', '', '9'), '1.1'))).toEqual([
      '1.1 Có',
      '1.3 Có',
      '2.1 100',
      '2.3 9',
    ]);
  });
  test('has no rows for headings if most of its blanks are elsewhere', () => {
    // The heading of criterion 18 is at the third row.
    expect(placements(place(column('5', '', '', '90', '', '80'), '17.11'))).toEqual([
      '17.11 5',
      '18.2 90',
      '18.4 80',
    ]);
  });
  test('may go past the last line', () => {
    expect(placements(place(column('Có', 'Có', 'Có'), '19.1'))).toEqual(['19.1 Có', '19.2 Có', '- Có']);
  });
});

describe('a column with rows for headings, as on the screen,', () => {
  const full = ['Có', 'Có', 'Có', '', '100', '97', '9', '95', '', '90', 'Có', '96', 'Có'];
  const right = ['1.1 Có', '1.2 Có', '1.3 Có', '2.1 100', '2.2 97', '2.3 9', '2.4 95'];
  test('goes to all lines; blank rows match headings', () => {
    const placed = place(column(...full), '1.1');
    expect(placements(placed)).toEqual([...right, '3.1 90', '3.2 Có', '3.3 96', '3.4 Có']);
    expect(skippedRowsOf(placed)).toBe(2);
  });
  test('may contain the headings', () => {
    const named = full.with(3, 'Tiêu chí 2. Giao thông').with(8, '3. Thủy lợi và phòng, chống thiên tai');
    expect(placements(place(column(...named), '1.1'))).toEqual(placements(place(column(...full), '1.1')));
  });
  test('may begin with the heading above the selected cell', () => {
    const placed = place(column('Tiêu chí 1', ...full), '1.1');
    expect(placements(placed)).toEqual(placements(place(column(...full), '1.1')));
    expect(skippedRowsOf(placed)).toBe(3);
  });
  test('is recognised by a single blank row at a heading', () => {
    expect(placements(place(column('80', '', '90'), '17.12'))).toEqual(['17.12 80', '18.1 90']);
  });
  test('is not assumed if a figure would be at a heading', () => {
    expect(placements(place(column('80', '70', '90'), '17.12'))).toEqual(['17.12 80', '18.1 70', '18.2 90']);
  });
  test('is not assumed if an unreadable figure would be at a heading', () => {
    expect(placements(place(column('80', 'khoảng 70', '90'), '17.12'))[1]).toBe('18.1 khoảng 70');
    expect(placements(place(column('khoảng 70', '80', '90'), '18.1'))[0]).toBe('18.1 khoảng 70');
  });
  test('may be several columns', () => {
    const placed = place('80\t81\n\t\n90\t91', '17.12', { xa: 'tat-ca' });
    expect(placements(placed)).toEqual(['17.12 80', '17.12 81', '18.1 90', '18.1 91']);
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
      'with codes that a spreadsheet turned into numbers',
      form.map(({ code, text }) => `${code === '17.10' ? '17,1' : (code ?? '').replace('.', ',')}\t${text}`),
    ],
  ])('%s goes to its own lines', (_, rows) => {
    expect(placements(place(column(...rows), '1.1'))).toEqual(right);
  });
});

describe('rows with codes', () => {
  test('go to their indicators, whichever cell is selected', () => {
    const placed = place('2.1\tTỷ lệ đường xã\t99,1%\n2.2\tTỷ lệ\t98,2\n2.4\tTỷ lệ\t97', '5.1');
    expect(placements(placed)).toEqual(['2.1 99,1%', '2.2 98,2', '2.4 97']);
    expect(placed).toMatchObject({ matchedBy: 'code', skippedRows: 0 });
  });
  test('are skipped if they have no code: headings, the table head', () => {
    const text = 'Mã\tTên\tKết quả\n1\tQuy hoạch\t\n1.1\tQuy hoạch\tĐạt\n2\tGiao thông\t\n2.1\tĐường\t100';
    const placed = place(text, '1.1');
    expect(placements(placed)).toEqual(['1.1 Đạt', '2.1 100']);
    expect(skippedRowsOf(placed)).toBe(3);
  });
  test.each([
    ['codes with a decimal comma', '2,1\tĐường xã\t99\n2,2\tĐường thôn\t98', ['2.1 99', '2.2 98']],
    [
      '17.10 that a spreadsheet turned into 17.1',
      '17,9\tA\tĐạt\n17,1\tB\t81\n17,11\tC\t5',
      ['17.9 Đạt', '17.10 81', '17.11 5'],
    ],
    [
      'the row after 17.10 distinguishes it from 17.1',
      '17,1\tB\t81\n17,11\tC\t5\n17,12\tD\t6',
      ['17.10 81', '17.11 5', '17.12 6'],
    ],
    ['one row with its name', '2.1\tTỷ lệ đường xã\t99,1%', ['2.1 99,1%']],
    ['a name after the figures', '2.1\tx\t99\tghi chú\n2.2\ty\t98\tghi chú', ['2.1 99', '2.2 98']],
    ['codes and figures only', '2.1\t99\n2.2\t98', ['2.1 99', '2.2 98']],
    ['the number of the row before the code', '1\t2.1\tĐường\t99\n2\t2.2\tĐường\t98', ['2.1 99', '2.2 98']],
    ['a code of the set that the grid does not show', '1.1\tA\tĐạt\n14.1\tB\t96', ['- Đạt', '14.1 96']],
  ])('%s', (_, text, positions) => {
    expect(
      placements(
        place(
          text,
          text.includes('14.1') ? '14.1' : '2.1',
          text.includes('14.1') ? { xa: '06901', 'chi-tieu': 'tc14' } : undefined,
        ),
      ),
    ).toEqual(positions);
  });
  test('a single row with code and figure goes to its line if that is selected', () => {
    expect(placements(place('2.1\t99,1', '2.1'))).toEqual(['2.1 99,1']);
  });
  test('are refused if two columns have figures', () => {
    expect(placements(place('2.1\tĐường\t100\t99\n2.2\tĐường\t100\t98\n2.3\tĐường\t100\t97', '2.1'))).toBe(
      'columns-unclear',
    );
  });
  test('are refused if no column has figures', () => {
    expect(placements(place('2.1\tĐường xã\n2.2\tĐường thôn', '2.1'))).toBe('codes-alone');
    expect(placements(place(column('2.1', '2.2', '2.3'), '2.1'))).toBe('codes-alone');
  });
  test('two figures that look like codes are figures', () => {
    expect(placements(place(column('2,1', '2,2'), '2.1'))).toEqual(['2.1 2,1', '2.2 2,2']);
    expect(placements(place(column('2,1', '1,1', '3,1'), '2.1'))).toEqual(['2.1 2,1', '2.2 1,1', '2.3 3,1']);
    const matrix = place('2,1\t90\n2,2\t91', '2.1', { xa: 'tat-ca' });
    expect(placements(matrix)).toEqual(['2.1 2,1', '2.1 90', '2.2 2,2', '2.2 91']);
  });
  test('go by position in a list of communes', () => {
    expect(placements(place('2.1\t95\n2.2\t96', '14.1', { xa: 'tat-ca', 'chi-tieu': '14.1' }))).toContain(
      '14.1 2.1',
    );
  });
});

describe('a block looks misplaced', () => {
  const isMisplaced = (text: string) => {
    const placed = place(text, '2.1');
    return typeof placed === 'string' ? undefined : looksMisplaced(pasteOutcomeOf(placed, isReadable));
  };
  test('if at least three texts and more than a fifth are unreadable', () => {
    expect(isMisplaced(column('a', 'b', 'c', '95'))).toBe(true);
  });
  test('but not with a few unreadable texts, nor a large block with some more', () => {
    expect(isMisplaced(column('a', 'b'))).toBe(false);
    const many = 'a,b,c,95,90,x,90,x,x,,99,99,Có,,,,Có,Có,Có'.split(',');
    expect(isMisplaced(column(...many))).toBe(false);
  });
});

test('texts for cells that are not editable and texts outside the grid are counted separately', () => {
  const placed = place(column('Có', 'Có', 'Có'), '19.1');
  if (typeof placed === 'string') throw new Error(placed);
  const [first, ...rest] = placed.texts;
  if (!first?.cell) throw new Error('no text was placed');
  const closed = { ...first, cell: { ...first.cell, isEditable: false } };
  expect(pasteOutcomeOf({ ...placed, texts: [closed, ...rest] }, isReadable)).toMatchObject({
    inputs: [{ text: 'Có' }],
    notEditable: 1,
    outside: 1,
  });
});
