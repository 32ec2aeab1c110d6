import { expect, test } from 'vitest';
import type { Edit } from '../../../client/outbox/edit.ts';
import { sendableEdits, withoutEdits } from '../../../client/outbox/edit-chain.ts';

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

test('the first waiting edit of each figure may be sent', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', null), edit('d', 'b')];
  expect(ids(sendableEdits(edits, 'dieuphoi', nothing))).toEqual(['a', 'c']);
});

test('edits of other accounts, edits being sent and blocked edits are not sent, nor the edits that replace them', () => {
  const edits = [
    edit('a', null, { author: 'quangan' }),
    edit('b', null, { obstacle: { kind: 'unreadable', rule: 'value-not-number' } }),
    edit('c', 'b'),
    edit('d', null),
    edit('e', null),
  ];
  expect(ids(sendableEdits(edits, 'dieuphoi', (id) => id === 'd'))).toEqual(['e']);
});

test('an edit that replaced discarded edits replaces what those replaced', () => {
  const edits = [edit('a', 'recorded'), edit('b', 'a'), edit('c', 'b'), edit('d', null)];
  const { rest, followers } = withoutEdits(edits, ['a', 'b']);
  expect(ids(rest)).toEqual(['c', 'd']);
  expect(followers.map(({ id, body }) => [id, body.replaces])).toEqual([['c', 'recorded']]);
});
