import { afterEach, expect, test, vi } from 'vitest';
import { Tabs } from '../../../client/outbox/tabs.ts';

afterEach(() => vi.unstubAllGlobals());

/** A tab without locks, with its hooks; `receive` delivers a message of another tab. */
function tabWith() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  vi.stubGlobal('navigator', {});
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      addEventListener(_type: string, listener: (event: { data: unknown }) => void) {
        listeners.push(listener);
      }
    },
  );
  const hooks = { onTurn: vi.fn(), onChanged: vi.fn(), onPaused: vi.fn(), onAcknowledged: vi.fn() };
  const tabs = new Tabs(hooks);
  return { tabs, hooks, receive: (data: unknown) => listeners.map((listen) => listen({ data })) };
}

const POINT = {
  id: '00000000-0000-4000-8000-000000000001',
  metric: 'population',
  effectiveOn: '2024-01-24',
  withdrawnOn: null,
  value: 5100,
  recordedAt: '2024-01-24T02:00:00.000Z',
  author: 'quangan',
  note: null,
  illustrative: false,
  source: null,
};

test('an answer that another tab got is parsed and passed on', () => {
  const { hooks, receive } = tabWith();
  const acknowledgement = { operation: 'metric', id: POINT.id, communeId: '06901', response: POINT };
  receive({ kind: 'acknowledged', acknowledgement: { ...acknowledgement, response: { ...POINT, more: 1 } } });
  expect(hooks.onAcknowledged.mock.calls).toEqual([[acknowledgement]]);
  expect(hooks.onChanged).not.toHaveBeenCalled();
});

test('an answer to an operation that only a later version knows is not passed on: the items are read again', () => {
  const { hooks, receive } = tabWith();
  const acknowledgement = { operation: 'later', id: 'x', communeId: '06901', response: { form: 'unknown' } };
  receive({ kind: 'acknowledged', acknowledgement });
  expect(hooks.onAcknowledged).not.toHaveBeenCalled();
  expect(hooks.onChanged).toHaveBeenCalledOnce();
});

test('without locks every tab sends, once its owner has it', async () => {
  const { tabs, hooks } = tabWith();
  expect([tabs.isSender, hooks.onTurn.mock.calls.length]).toEqual([false, 0]);
  await Promise.resolve();
  expect([tabs.isSender, hooks.onTurn.mock.calls.length]).toEqual([true, 1]);
});
