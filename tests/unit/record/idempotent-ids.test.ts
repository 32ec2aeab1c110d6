import { expect, test } from 'vitest';
import { idempotentIds } from '../../../client/api/idempotent-ids.ts';

test('the same content keeps its id, other content gets a new one', () => {
  const { idOf } = idempotentIds();
  const first = idOf({ value: 95.3, note: null });
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idOf({ value: 95.3, note: null })).toBe(first);
  const second = idOf({ value: 95.4, note: null });
  expect(second).not.toBe(first);
  expect(idOf({ value: 95.3, note: null })).not.toBe(first);
});

test('each part of the content keeps its own id', () => {
  const { idOf } = idempotentIds();
  const content = { communes: ['06901', '06916'] };
  const ids = content.communes.map((part) => idOf(content, part));
  expect(new Set(ids).size).toBe(2);
  expect(content.communes.map((part) => idOf(content, part))).toEqual(ids);
});

test('after the answer, the same content gets a new id', () => {
  const { idOf, forget } = idempotentIds();
  const first = idOf({ value: 1 });
  forget();
  expect(idOf({ value: 1 })).not.toBe(first);
});
