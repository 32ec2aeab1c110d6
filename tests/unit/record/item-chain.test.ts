import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../client/outbox/edit.ts';
import { type Item, replacedBy, subjectOf } from '../../../client/outbox/item.ts';
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
    expect([replacedBy(unknown), subjectOf(unknown)]).toEqual([null, 'x']);
    expect(ids(itemsAbout([edit('a', null), unknown], unknown))).toEqual(['x']);
    expect(ids(withoutItems([edit('a', null), unknown], ['a']).rest)).toEqual(['x']);
  });
});
