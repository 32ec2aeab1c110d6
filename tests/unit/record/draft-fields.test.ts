import { expect, test } from 'vitest';
import { findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { startFields } from '../../../client/features/record/entries/draft-fields.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { communeOf, entryOf, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);

function startedWith(value: number | boolean): string {
  const indicator = findIndicator(set, '14.1');
  if (indicator === undefined) throw new Error('the set has 14.1');
  const entry = entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-12-31', value });
  const subject = { commune: communeOf(), set, region: undefined, indicator, entry, latest: entry };
  return startFields({ ...subject, on: '2024-01-24', holding: [entry] }, 'vi').value;
}

test('the form starts with the present figure, but not with one of a kind or unit that the set no longer knows', () => {
  expect([startedWith(95.3), startedWith(true)]).toEqual(['95,3', '']);
});
