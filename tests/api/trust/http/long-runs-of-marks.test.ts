import { expect, test, vi } from 'vitest';
import type { Operation } from '#shared/contract/operation.ts';
import { requestOf, serviceOn } from '../../../support/client.ts';
import { EXAMPLES, type OperationName, readContract } from '../../../support/contract.ts';
import { type ContractText, textsOf, withTextAt } from '../../../support/contract-texts.ts';
import { freshDatabase } from '../../../support/database.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLACE = { communeId: '06901', indicator: '5.1' };

// Sorting such a run into Unicode's order takes time in the square of its length, here seconds. A longer one does not fit into a
// body; an address is limited only by a real connection.
const LENGTHS = { body: 120_000, query: 200_000, params: 200_000 };

// A request with plain letters takes about 5 ms; less than this is not worth comparing.
const LEAST_MS = 10;
const TIMES = 10;

const OPERATIONS = [...(await readContract())].map(([name, operation]) => {
  const texts = textsOf(operation).map((text) => [text.path.join('/'), text] as const);
  return { name: name as OperationName, operation, texts: new Map(texts) };
});

test('combining marks in any text of any operation, as many as fit, take no longer than letters', async () => {
  const service = await serviceOn(freshDatabase());
  const sent = async (name: OperationName, operation: Operation, text: ContractText, typed: string) => {
    const caller = /^administer-(?!sets)/.test(operation.access) ? service.as('quantri') : service;
    const request = requestOf(operation, withTextAt(EXAMPLES[name](PLACE) as object, text, typed));
    const before = process.cpuUsage();
    const { statusCode } = await caller.send(request);
    const { user, system } = process.cpuUsage(before);
    return { status: statusCode, milliseconds: (user + system) / 1000 };
  };
  for (const { name, operation, texts } of OPERATIONS) {
    for (const [path, text] of texts) {
      const length = LENGTHS[path.split('/')[0] as keyof typeof LENGTHS];
      const letters = await sent(name, operation, text, 'đ'.repeat(length));
      const marks = await sent(name, operation, text, `a${'\u0323\u0302'.repeat(length / 2)}`);
      const most = TIMES * Math.max(letters.milliseconds, LEAST_MS);
      expect(marks.milliseconds, `${name} /${path}`).toBeLessThan(most);
      expect(marks.status, `${name} /${path}`).toBeGreaterThanOrEqual(400);
      expect(marks.status, `${name} /${path}`).toBeLessThan(500);
      expect(marks.status, `${name} /${path}`).not.toBe(403);
    }
  }
});
