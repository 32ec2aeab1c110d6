import { describe, expect, test } from 'vitest';
import {
  annulledByWaiting,
  isAnnulment,
  namedBy,
  undoneUnrecorded,
} from '../../../client/outbox/annulment-item.ts';
import type { Edit } from '../../../client/outbox/edit.ts';
import { type Item, replacedBy, subjectsOf } from '../../../client/outbox/item.ts';
import { itemsAbout, sendableItems, withoutItems } from '../../../client/outbox/item-chain.ts';
import { itemOfKeptEdit } from '../../../client/outbox/kept-edit.ts';

const TYPED = { author: 'dieuphoi', text: '1', enteredAt: '2024-01-24T02:00:00.000Z' };

function edit(id: string, replaces: string | null, given: Partial<Edit> = {}): Edit {
  const body = { id, set: 's', indicator: '1.1', effectiveOn: '2024-01-24', value: 1, replaces };
  return {
    ...TYPED,
    id,
    operation: 'entry',
    input: {
      params: { communeId: '06901' },
      body: { ...body, judgement: null, reason: null, note: null, origin: 'grid' },
    },
    ...given,
  };
}

function metric(id: string, effectiveOn: string, given: Partial<Item<'metric'>> = {}): Item<'metric'> {
  const body = { id, metric: 'population', effectiveOn, value: 1 } as const;
  return { ...TYPED, id, operation: 'metric', input: { params: { communeId: '06901' }, body }, ...given };
}

const UNREADABLE = { kind: 'unreadable', rule: 'value-not-number' } as const;

/** Another cell. */
const other: Partial<Edit> = { input: { ...edit('', null).input, params: { communeId: '06904' } } };

function annulment(id: string, entries: string[], kind: 'annul' | 'reinstate' = 'annul'): Item<'annulment'> {
  const place = { communeId: '06901', set: 's', indicator: '1.1', effectiveOn: '2024-01-24' };
  const body = { id, kind, entries, reason: 'nhầm' };
  return { ...TYPED, id, operation: 'annulment', input: { body }, about: entries.map(() => place) };
}

const ids = (items: readonly Item[]) => items.map(({ id }) => id);
const nothing = () => false;

test('the first waiting edit of each figure may be sent', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', null), edit('d', 'b')];
  expect(ids(sendableItems(edits, 'dieuphoi', nothing))).toEqual(['a', 'c']);
});

test('edits of other accounts, edits being sent and blocked edits are not sent, nor the edits that replace them', () => {
  const edits = [
    edit('a', null, { author: 'quangan' }),
    edit('b', null, { obstacle: { kind: 'unreadable', rule: 'value-not-number' } }),
    edit('c', 'b'),
    edit('d', null),
    edit('e', null),
  ];
  expect(ids(sendableItems(edits, 'dieuphoi', (id) => id === 'd'))).toEqual(['e']);
});

test('an edit that replaced discarded edits replaces what those replaced', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', 'b'), edit('d', null)];
  const { rest, followers } = withoutItems(edits, ['a', 'b']);
  expect(ids(rest)).toEqual(['c', 'd']);
  expect(followers.map((item) => [item.id, replacedBy(item)])).toEqual([['c', 'recorded']]);
});

test('of an operation without `replaces`, statements about one thing are sent in the order of entry', () => {
  const items = [
    metric('a', '2024-01-24'),
    metric('b', '2024-01-24'),
    metric('c', '2023-12-31'),
    metric('d', '2023-12-31', { author: 'quangan' }),
    edit('e', null),
  ];
  expect(ids(sendableItems(items, 'dieuphoi', nothing))).toEqual(['a', 'c', 'e']);
  expect(ids(sendableItems(items, 'dieuphoi', (id) => id === 'a'))).toEqual(['c', 'e']);
  const [first = metric('a', ''), ...others] = items;
  const refused = { ...first, obstacle: { kind: 'unreadable', rule: 'value-not-number' } } as const;
  expect(ids(sendableItems([refused, ...others], 'dieuphoi', nothing))).toEqual(['c', 'e']);
});

test('items about the same thing are those of the same author, operation and thing', () => {
  const items = [
    edit('a', null),
    edit('b', 'a'),
    metric('c', '2024-01-24'),
    edit('d', null, { author: 'x' }),
  ];
  expect(ids(itemsAbout(items, edit('a', null)))).toEqual(['a', 'b']);
});

describe('an annulment', () => {
  test('waits for the figure that it names, if that is still waiting, and later ones of the cell wait for it', () => {
    const items = [edit('a', null), annulment('b', ['a']), edit('c', null), edit('d', null, other)];
    expect(ids(sendableItems(items, 'dieuphoi', nothing))).toEqual(['a', 'd']);
    expect(ids(sendableItems(items.slice(1), 'dieuphoi', nothing))).toEqual(['b', 'd']);
    const refused = edit('a', null, { obstacle: UNREADABLE });
    expect(ids(sendableItems([refused, ...items.slice(1, 2)], 'dieuphoi', nothing))).toEqual([]);
    expect(ids(sendableItems(items.slice(2), 'dieuphoi', nothing))).toEqual(['c', 'd']);
  });

  test('waits for an earlier figure and an earlier annulment of the same cell, not for one that needs a decision', () => {
    const [earlier, act] = [edit('a', 'recorded'), annulment('b', ['recorded'])];
    expect(ids(sendableItems([earlier, act], 'dieuphoi', nothing))).toEqual(['a']);
    expect(ids(sendableItems([{ ...earlier, obstacle: UNREADABLE }, act], 'dieuphoi', nothing))).toEqual([
      'b',
    ]);
    const back = annulment('c', ['recorded'], 'reinstate');
    expect(ids(sendableItems([act, back], 'dieuphoi', nothing))).toEqual(['b']);
    expect(ids(sendableItems([{ ...act, obstacle: UNREADABLE }, back], 'dieuphoi', nothing))).toEqual(['c']);
  });

  test('no longer names a discarded figure, and goes with the last one', () => {
    const items = [edit('a', null), edit('b', null), annulment('c', ['a', 'b']), annulment('d', ['b'])];
    const { rest, removed, followers } = withoutItems(items, ['b']);
    expect([ids(rest), ids(removed)]).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(followers.filter(isAnnulment).map((item) => [item.id, namedBy(item), item.about.length])).toEqual([
      ['c', ['a'], 1],
    ]);
  });

  test('makes undone what needs a decision, until it is reinstated', () => {
    const refused = edit('a', null, { obstacle: UNREADABLE });
    const items = [refused, edit('b', null), annulment('c', ['a', 'b'])];
    expect(undoneUnrecorded(items, 'dieuphoi')).toEqual(['a']);
    expect(undoneUnrecorded([...items, annulment('d', ['a'], 'reinstate')], 'dieuphoi')).toEqual([]);
    expect([...annulledByWaiting(items, 'dieuphoi')]).toEqual(['a', 'b']);
    expect([...annulledByWaiting(items, 'quangan')]).toEqual([]);
  });
});

test('an edit kept by version 1 becomes an item with the same id, author, order and obstacle', () => {
  const { input, operation: _, ...kept } = edit('a', 'recorded');
  const obstacle = { kind: 'unreadable', rule: 'value-not-number' } as const;
  const old = { ...kept, order: 7, communeId: '06901', body: input.body, obstacle };
  expect(itemOfKeptEdit(old)).toEqual({ ...edit('a', 'recorded'), order: 7, obstacle });
});

describe('an item of an operation that only a later version knows', () => {
  // Its input may have any form.
  const unknown = {
    ...TYPED,
    id: 'x',
    operation: 'of a later version',
    input: {},
    obstacle: { kind: 'unknown-operation' },
  } as unknown as Item;

  test('is not sent, and holds no other item back', () => {
    expect(ids(sendableItems([unknown, edit('a', null), edit('b', 'x')], 'dieuphoi', nothing))).toEqual([
      'a',
    ]);
  });

  test('replaces nothing and is about itself alone', () => {
    expect([replacedBy(unknown), subjectsOf(unknown)]).toEqual([null, ['x']]);
    expect(ids(itemsAbout([edit('a', null), unknown], unknown))).toEqual(['x']);
    expect(ids(withoutItems([edit('a', null), unknown], ['a']).rest)).toEqual(['x']);
  });
});
