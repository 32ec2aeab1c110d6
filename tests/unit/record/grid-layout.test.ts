import { describe, expect, test } from 'vitest';
import { readGridSearch } from '../../../client/features/record/grid/frame/grid-search.ts';
import { gridActor, testLayout } from '../../support/record/grid.ts';

const shape = ({ communes, indicators, kind }: ReturnType<typeof testLayout>) => [
  communes.map(({ id }) => id),
  indicators.length,
  kind,
];

describe('the address', () => {
  test('names communes, indicators and a date', () => {
    const search = { xa: '06901,06904', 'chi-tieu': '1.1,tc5', den: '2024-01-24' };
    expect(readGridSearch(search)).toEqual(search);
    expect(readGridSearch({ xa: 'tat-ca' })).toEqual({ xa: 'tat-ca' });
  });
  test('is ignored where it is invalid', () => {
    expect(readGridSearch({ xa: '6901', 'chi-tieu': '<b>', den: '2024-02-30' })).toEqual({});
    expect(readGridSearch({ xa: '', 'chi-tieu': '', den: '' })).toEqual({});
  });
});

describe('the layout', () => {
  test('has the first commune and all indicators by default', () => {
    expect(shape(testLayout())).toEqual([['06901'], 75, 'list']);
  });
  test('of one indicator in all communes is a list', () => {
    expect(shape(testLayout({ xa: 'tat-ca', 'chi-tieu': '14.1' }))).toEqual([['06901', '99999'], 1, 'list']);
  });
  test('combines single indicators and whole criteria', () => {
    const layout = testLayout({ xa: 'tat-ca', 'chi-tieu': '14.1,tc1' });
    expect(shape(layout)).toEqual([['06901', '99999'], 4, 'matrix']);
    expect(layout.lines.map(({ key }) => key)).toEqual(['tc1', '1.1', '1.2', '1.3', 'tc14', '14.1']);
  });
  test('has only their own communes for commune officers, whatever the address says', () => {
    const actor = gridActor({ role: 'commune', communes: ['99999'] });
    expect(shape(testLayout({ xa: 'tat-ca' }, actor))).toEqual([['99999'], 75, 'list']);
    expect(shape(testLayout({ xa: '06901' }, actor))).toEqual([['99999'], 75, 'list']);
  });
  test('has the indicators that an office leads, in all communes', () => {
    const actor = gridActor({ role: 'office', indicators: { 'nang-cao-2021-2025': ['14.1', '14.2'] } });
    expect(shape(testLayout({}, actor))).toEqual([['06901', '99999'], 2, 'matrix']);
    expect(shape(testLayout({ 'chi-tieu': '1.1' }, actor))).toEqual([['06901', '99999'], 2, 'matrix']);
  });
});
