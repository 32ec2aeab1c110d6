import { expect, test } from 'vitest';
import { problemIn, serviceOn } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';

const NONSENSE = [
  {},
  { set: 'constructor' },
  { set: ['nang-cao-2021-2025'], indicator: { code: '5.1' } },
  [],
];
const requestWith = (payload: object) =>
  ({ method: 'POST', url: '/api/communes/06901/entries', payload }) as const;

test.each(NONSENSE)(
  'an unauthorised caller does not learn what is wrong with the body: %j',
  async (payload) => {
    const service = await serviceOn(freshDatabase());
    const before = countRows(service.database);
    const signedOut = problemIn(await service.as(null).send(requestWith(payload)));
    expect([signedOut.status, signedOut.errors]).toEqual([401, undefined]);
    const leader = problemIn(await service.as('lanhdao').send(requestWith(payload)));
    expect([leader.status, leader.errors]).toEqual([403, undefined]);
    expect(countRows(service.database)).toEqual({ ...before, audit: before.audit + 1 });
    expect(problemIn(await service.send(requestWith(payload))).status).toBe(400);
  },
);
