import { expect, test, vi } from 'vitest';
import { requestOf, serviceOn } from '../../../support/client.ts';
import { EXAMPLES, type OperationName, readContract } from '../../../support/contract.ts';
import { textsOf, withTextAt } from '../../../support/contract-texts.ts';
import { freshDatabase } from '../../../support/database.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLACE = { communeId: '06901', indicator: '5.1' };

// Sorting such a run into Unicode's order takes time in the square of its length: seconds for these. The shorter one fits into a
// body; the other is refused by its size, except in an address, which only a real connection limits.
const RUNS_OF_MARKS = [120_000, 200_000];

// A request with a plain text of the same size takes about 5 ms; less than this is not worth comparing.
const LEAST_MS = 10;
const TIMES = 10;

const TEXTS = [...(await readContract())].flatMap(([name, operation]) =>
  textsOf(operation).map((text) => ({ name: name as OperationName, operation, text })),
);

test('200,000 combining marks in any text of any operation take no longer than plain letters', async () => {
  const service = await serviceOn(freshDatabase());
  const callers = [service.as('quantri'), service];
  async function millisecondsOf(
    { name, operation, text }: (typeof TEXTS)[number],
    typed: string,
  ): Promise<number> {
    const input = withTextAt(EXAMPLES[name](PLACE) as object, text, typed);
    const before = process.cpuUsage();
    for (const caller of callers) {
      const answer = await caller.send(requestOf(operation, input));
      if (answer.statusCode >= 500) throw new Error(`${name} answered with ${answer.statusCode}`);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
  for (const one of TEXTS) {
    const place = `${one.name} /${one.text.path.join('/')}`;
    for (const length of RUNS_OF_MARKS) {
      const letters = await millisecondsOf(one, 'đ'.repeat(length));
      const marks = await millisecondsOf(one, `a${'\u0323\u0302'.repeat(length / 2)}`);
      expect(marks, `${place}, ${length} marks`).toBeLessThan(TIMES * Math.max(letters, LEAST_MS));
    }
  }
});
