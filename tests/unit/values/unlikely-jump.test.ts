import { expect, test } from 'vitest';
import { findJump } from '#shared/domain/values/unlikely-jump.ts';

const AMOUNT = { kind: 'amount', unit: 'triệu đồng/người/năm' } as const;

test.each([
  { value: 70_500_000, before: 68.3, jump: { way: 'up', times: 1_032_211 } },
  { value: 683, before: 68.3, jump: { way: 'up', times: 10 } },
  { value: 682.9, before: 68.3, jump: undefined },
  { value: 6.83, before: 68.3, jump: { way: 'down', times: 10 } },
  { value: 6.84, before: 68.3, jump: undefined },
  { value: 0.3, before: 0.03, jump: { way: 'up', times: 10 } },
  { value: 0, before: 68.3, jump: undefined },
  { value: 68.3, before: 0, jump: undefined },
  { value: 683, before: null, jump: undefined },
  { value: null, before: 68.3, jump: undefined },
])('$value after $before', ({ value, before, jump }) => {
  expect(findJump(AMOUNT, value, before)).toEqual(jump);
});

test('counts are compared, shares and answers are not', () => {
  expect(findJump({ kind: 'count' }, 30, 2)).toEqual({ way: 'up', times: 15 });
  expect(findJump({ kind: 'share' }, 100, 2)).toBeUndefined();
  expect(findJump({ kind: 'yes-no' }, true, false)).toBeUndefined();
});

test('with parts, the largest change counts, each by its own kind; parts and a whole are not compared', () => {
  const shape = {
    kind: 'share',
    parts: ['a', { name: 'b', kind: 'count' }, { name: 'c', kind: 'amount' }],
  } as const;
  expect(findJump(shape, [90, 20, 5], [1, 2, 100])).toEqual({ way: 'down', times: 20 });
  expect(findJump(shape, [90, 2, null], [1, 2, 100])).toBeUndefined();
  expect(findJump(shape, [90, 20, 5], 2)).toBeUndefined();
  expect(findJump({ ...shape, kind: 'count' }, 2, [90, 20, 5])).toBeUndefined();
  expect(findJump(shape, [90, 2, 500], [1, 40, 5])).toEqual({ way: 'up', times: 100 });
  expect(findJump(shape, [90, 2, 500], [1, 200, 5])).toEqual({ way: 'down', times: 100 });
});
