import { expect, test } from 'vitest';
import { makeLookup } from '../../../../client/features/record/imports/lookup.ts';
import { READING } from '../../../support/files/sheets.ts';
import { communeOf } from '../../../support/record/entries.ts';

test('communes of one name are known as such, so that lists can tell them apart', () => {
  const before = communeOf({ id: '06916', name: 'Đầm Hà', validUntil: '2025-06-30' });
  const after = communeOf({ id: '06895', name: 'Đầm Hà', validFrom: '2025-07-01' });
  const other = communeOf({ id: '06901', name: 'Quảng An' });
  const { namesake, communeName } = makeLookup(READING.set, [before, after, other]);
  expect([namesake('06916'), namesake('06895')]).toEqual([before, after]);
  expect([namesake('06901'), namesake('00000')]).toEqual([undefined, undefined]);
  expect([communeName('06901'), communeName('00000')]).toEqual(['Quảng An', '00000']);
});
