import { expect, test } from 'vitest';
import type { Operation } from '#shared/contract/operation.ts';
import { findQueueable } from '#shared/contract/queueable.ts';
import { readContract } from '../support/contract.ts';

function queueName(operation: Operation): string | undefined {
  return operation.method === 'GET' ? undefined : operation.queueAs;
}

test('the outbox finds every operation that the contract lets browsers keep, by a name of its own', async () => {
  const contract = [...(await readContract()).values()];
  const names = contract.flatMap((operation) => queueName(operation) ?? []);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  expect(contract.filter((operation) => queueName(operation) !== undefined)).toEqual(
    names.map(findQueueable),
  );
});

// Browsers may hold requests under these names; a new name is added, none is changed or removed.
test('the names under which browsers keep operations stay', () => {
  expect(['entry', 'metric', 'annulment'].map((name) => findQueueable(name)?.path)).toEqual([
    '/api/communes/:communeId/entries',
    '/api/communes/:communeId/metrics',
    '/api/annulments',
  ]);
});
