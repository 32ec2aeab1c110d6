import { expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { entryBody } from '../../support/record/entries.ts';

const params = { communeId: '06901' };

test('a figure from the outbox is recorded only for its author', async () => {
  const service = await serviceOn(freshDatabase());
  const body = entryBody({ author: 'quangan' });
  const before = countRows(service.database);
  const problem = await service.as('dieuphoi').refusalOf(recordEntry, { params, body });
  expect([problem.status, problem.type]).toEqual([401, '/problems/not-signed-in']);
  expect(countRows(service.database)).toEqual(before);
  const recorded = await service.as('quangan').call(recordEntry, { params, body });
  expect(recorded.author).toBe('quangan');
});

test('a repeated request with its author gets the same answer', async () => {
  const service = await serviceOn(freshDatabase());
  const body = entryBody({ author: 'dieuphoi' });
  const first = await service.call(recordEntry, { params, body });
  expect(await service.call(recordEntry, { params, body })).toEqual(first);
});
