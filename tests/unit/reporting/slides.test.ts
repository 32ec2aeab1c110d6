import { expect, test } from 'vitest';
import { chunkEvenly } from '../../../client/features/reporting/presentation/content/chunk-evenly.ts';
import { formatSigned } from '../../../client/features/reporting/presentation/content/format-signed.ts';
import { readPresentationSearch } from '../../../client/features/reporting/presentation/stage/presentation-search.ts';

test('items that fit stay on one slide; others are split into slides of similar weight', () => {
  expect(chunkEvenly(['a', 'b'], 3)).toEqual([['a', 'b']]);
  expect(chunkEvenly(['a', 'b', 'c', 'd'], 3)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(chunkEvenly([], 3)).toEqual([[]]);
});

test('no slide exceeds its capacity unless a single item does', () => {
  const itself = (weight: number) => weight;
  expect(chunkEvenly([2, 2, 2, 1, 1], 4, itself)).toEqual([
    [2, 2],
    [2, 1, 1],
  ]);
  expect(chunkEvenly([9, 1], 4, itself)).toEqual([[9], [1]]);
});

test('an invalid address shows the first slide and changes since the default day', () => {
  expect(readPresentationSearch({ trang: '5', tu: '2023-12-31' })).toEqual({ trang: 5, tu: '2023-12-31' });
  for (const trang of ['0', '-1', '1.5', 'x', '', undefined]) {
    expect(readPresentationSearch({ trang, tu: '2023-02-30' })).toEqual({});
  }
});

test('a change has a sign', () => {
  const format = { number: (value: number) => String(value).replace('.', ',') };
  expect([formatSigned(1, format), formatSigned(-0.2, format), formatSigned(0, format)]).toEqual([
    '+1',
    '−0,2',
    '0',
  ]);
});
