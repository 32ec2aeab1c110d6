import { expect, test } from 'vitest';
import type { Edit } from '../../../client/outbox/edit.ts';
import { sendable, withoutEdits } from '../../../client/outbox/edit-chain.ts';

function edit(id: string, replaces: string | null, given: Partial<Edit> = {}): Edit {
  const body = { id, set: 's', indicator: '1.1', effectiveOn: '2024-01-24', value: 1, replaces };
  return {
    id,
    author: 'dieuphoi',
    communeId: '06901',
    body: { ...body, judgement: null, reason: null, note: null, origin: 'grid' },
    text: '1',
    enteredAt: '2024-01-24T02:00:00.000Z',
    ...given,
  };
}

const ids = (edits: readonly Edit[]) => edits.map(({ id }) => id);
const nothing = () => false;

test('of one figure only the first that waits may be sent, of others theirs too', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', null), edit('d', 'b')];
  expect(ids(sendable(edits, 'dieuphoi', nothing))).toEqual(['a', 'c']);
});

test('nothing is sent that is another’s, under way, or to be decided about; what was entered over it waits', () => {
  const edits = [
    edit('a', null, { author: 'quangan' }),
    edit('b', null, { obstacle: { kind: 'unreadable', rule: 'value-not-number' } }),
    edit('c', 'b'),
    edit('d', null),
    edit('e', null),
  ];
  expect(ids(sendable(edits, 'dieuphoi', (id) => id === 'd'))).toEqual(['e']);
});

test('what was entered over edits that are given up counts as entered over what those were entered over', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', 'b'), edit('d', null)];
  const { rest, followers } = withoutEdits(edits, ['a', 'b']);
  expect(ids(rest)).toEqual(['c', 'd']);
  expect(followers.map(({ id, body }) => [id, body.replaces])).toEqual([['c', 'recorded']]);
});
