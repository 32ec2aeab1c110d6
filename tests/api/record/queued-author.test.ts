import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import type { Queueable } from '#shared/contract/queueable.ts';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { readContract } from '../../support/contract.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { entryBody, nextId } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const metric = { metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;

interface Case {
  operation: Queueable;
  /** Input of the author; records what it needs. */
  input: (author: string, service: TestService) => Promise<InputOf<Queueable>>;
}

const CASES: Case[] = [
  { operation: recordEntry, input: async (author) => ({ params, body: entryBody({ author }) }) },
  {
    operation: recordMetric,
    input: async (author) => ({ params, body: { ...metric, id: nextId(), author } }),
  },
  {
    operation: recordAnnulment,
    input: async (author, service) => {
      const { id } = await service.call(recordEntry, { params, body: entryBody() });
      return { body: { id: nextId(), kind: 'annul', entries: [id], reason: 'nhập nhầm', author } };
    },
  },
];

test('every operation of the outbox has a case', async () => {
  const queueable = [...(await readContract()).values()].filter(
    (operation) => operation.method !== 'GET' && operation.queueAs !== undefined,
  );
  expect(new Set(CASES.map(({ operation }) => operation.path))).toEqual(
    new Set(queueable.map(({ path }) => path)),
  );
});

describe.each(CASES)('$operation.path', ({ operation, input }) => {
  test('a statement from the outbox is recorded only for its author', async () => {
    const service = await serviceOn(freshDatabase());
    const sent = await input('quangan', service);
    const before = countRows(service.database);
    const problem = await service.as('dieuphoi').refusalOf(operation, sent);
    expect([problem.status, problem.type]).toEqual([401, '/problems/not-signed-in']);
    expect(countRows(service.database)).toEqual(before);
    const recorded = await service.as('quangan').call(operation, sent);
    expect(recorded.author).toBe('quangan');
  });

  test('a repeated request with its author gets the same answer', async () => {
    const service = await serviceOn(freshDatabase());
    const sent = await input('dieuphoi', service);
    const first = await service.call(operation, sent);
    expect(await service.call(operation, sent)).toEqual(first);
  });
});
