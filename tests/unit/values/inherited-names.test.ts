import { expect, test } from 'vitest';
import { chooseView } from '#shared/contract/chosen-view.ts';
import { indicatorsLedBy } from '#shared/domain/people/office.ts';
import { type Actor, may } from '#shared/domain/people/permissions.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import { orderIn, readBoardSearch } from '../../../client/features/standing/board/board-search.ts';
import {
  measureOf,
  readProgressSearch,
  stepOf,
} from '../../../client/features/standing/progress/progress-search.ts';
import { madeUpSet } from '../../support/fixtures.ts';
import { INHERITED_NAMES } from '../../support/inherited-names.ts';

const SET = madeUpSet('gia-dinh-8-27');
const FIRST = SET.criteria[0]?.indicators[0];

test.each(INHERITED_NAMES)('%s is no value of an object that does not have it itself', (name) => {
  expect(ownValue({}, name)).toBeUndefined();
  expect(ownValue(JSON.parse(`{"${name}": 1}`) as Record<string, number>, name)).toBe(1);
});

test.each(INHERITED_NAMES)(
  'a set, region, commune or word called %s has nothing that nobody stated',
  (name) => {
    if (FIRST === undefined) throw new Error('the made-up set has no indicator');
    const set = { ...SET, id: name };
    expect(indicatorsLedBy({ name: 'Phòng mới', leads: {} }, set)).toEqual([]);
    const office: Actor = {
      id: 'a',
      name: 'a',
      role: 'office',
      communes: [],
      indicators: {},
      restriction: null,
    };
    expect(may(office, 'record-entry', { communeId: '06901', set: name, indicator: name })).toBe(false);
    for (const target of [{ byRegion: {} }, { byYear: { '2021': {} } }]) {
      expect(resolveTarget(set, { ...FIRST, target }, name, '2024-01-24')).toBeUndefined();
    }
    const applies = { mainly: [{ set: 'a', from: '2021-01-01' }], otherwise: {} };
    const workspace = {
      today: '2024-01-24',
      opensOn: '2024-01-24',
      opensWith: null,
      applies,
      hasSample: false,
    };
    expect(chooseView({}, workspace as never, name).set).toBe(chooseView({}, workspace as never).set);
    expect(orderIn(readBoardSearch({ xep: name }))).toEqual(orderIn({}));
    expect([measureOf({ do: name }), stepOf({ buoc: name })]).toEqual(['criteria', 'month']);
    expect(readProgressSearch({ do: name, buoc: name })).toMatchObject({ do: undefined, buoc: undefined });
  },
);
