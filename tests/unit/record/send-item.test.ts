import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Item } from '../../../client/outbox/item.ts';
import { type SendResult, sendItem } from '../../../client/outbox/send-item.ts';
import { nextId } from '../../support/record/entries.ts';

afterEach(() => vi.unstubAllGlobals());

function metric(): Item<'metric'> {
  const id = nextId();
  const body = { id, metric: 'population', effectiveOn: '2024-01-24', value: 5100 } as const;
  const typed = { author: 'quangan', text: '5.100', enteredAt: '2024-01-24T02:00:00.000Z' };
  return { ...typed, id, operation: 'metric', input: { params: { communeId: '06901' }, body } };
}

/** Sends an item to a server that gives this answer; `asked` are its requests. */
async function sent(
  item: Item,
  answer: () => Response,
): Promise<{ result: SendResult; asked: RequestInit[] }> {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    asked.push(init);
    return answer();
  });
  return { result: await sendItem(item), asked };
}

const refusal =
  (status: number, slug: string, more: object = {}) =>
  () =>
    Response.json({ type: `/problems/${slug}`, title: slug, status, instance: '1', ...more }, { status });

describe('an item', () => {
  test('is sent with its own id and under its own author only', async () => {
    const item = metric();
    const { asked } = await sent(item, refusal(503, 'storage-unavailable'));
    expect(asked.map(({ body }) => JSON.parse(String(body)))).toEqual([
      { ...item.input.body, author: 'quangan' },
    ]);
  });

  test('of an operation that this version does not know is not sent, and says so', async () => {
    const item = { ...metric(), operation: 'of a later version' } as unknown as Item;
    const { result, asked } = await sent(item, () => Response.json({}));
    expect(result).toEqual({ outcome: 'obstacle', obstacle: { kind: 'unknown-operation' } });
    expect(asked).toEqual([]);
  });

  test.each([
    ['a session that ended', refusal(401, 'not-signed-in')],
    ['a password that must be changed first', refusal(403, 'must-change-password')],
  ])('waits for a sign-in after %s', async (_, answer) => {
    expect((await sent(metric(), answer)).result).toEqual({ outcome: 'signed-out' });
  });

  test.each([
    ['a full disk', refusal(507, 'storage-full')],
    ['a slow request', refusal(408, 'request-timeout')],
    ['too many requests', refusal(429, 'too-many-attempts')],
    ['a page of a proxy', () => new Response('<html>', { status: 502 })],
    ['an answer that cannot be read', () => new Response('{"id":', { status: 201 })],
    [
      'a cut line',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('is sent again after %s', async (_, answer) => {
    expect((await sent(metric(), answer)).result).toEqual({ outcome: 'unanswered' });
  });

  test('that is refused waits for its author, with the reason', async () => {
    const { result } = await sent(metric(), refusal(422, 'rules-broken'));
    expect(result).toMatchObject({
      outcome: 'obstacle',
      obstacle: { kind: 'refused', problem: { type: '/problems/rules-broken' } },
    });
  });

  test('that conflicts waits for its author, with the statements of both sides', async () => {
    const yours = { effectiveOn: '2024-01-24', value: 1, judgement: null, reason: null, note: null };
    const conflict = { yours, theirs: null, seen: null };
    const { result } = await sent(metric(), refusal(409, 'entry-superseded', { conflict }));
    expect(result).toEqual({ outcome: 'obstacle', obstacle: { kind: 'conflict', conflict } });
  });
});
