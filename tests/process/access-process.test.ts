import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressOf } from '#shared/contract/operation.ts';
import { HttpClient } from '../fuzz/requests.ts';
import { CALLERS, COLUMNS, MATRIX, verdictOf } from '../support/accounts/access.ts';
import type { TestAccount } from '../support/accounts/sessions.ts';
import { EXAMPLES, type OperationName, operationNamed, type Place } from '../support/contract.ts';
import { type OpenProcess, openProcess } from '../support/process/open-process.ts';

// The table of tests/api/people/access.test.ts, checked against a server as people run it: a process, called over its port.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: OpenProcess;
let line: HttpClient;
beforeAll(async () => {
  server = await openProcess();
  line = new HttpClient(server.address);
});
afterAll(async () => {
  line?.close();
  await server?.close();
});

type Sent = { params?: object; query?: object; body?: object; file?: { bytes: Uint8Array } };

let asked = 0;

/** Calls an operation in a new session; a refusal must leave the record unchanged. */
async function ask(name: OperationName, who: TestAccount | null, place: Place): Promise<string> {
  asked += 1;
  const operation = operationNamed(name);
  const input: Sent = EXAMPLES[name](place) as object;
  const cookie = who === null ? undefined : server.signedIn(who);
  const payload = input.file ? Buffer.from(input.file.bytes) : input.body && JSON.stringify(input.body);
  const type = input.file ? 'application/octet-stream' : 'application/json';
  const before = server.contents();
  const { status, body } = await line.send({
    method: operation.method,
    target: addressOf(operation, input),
    headers: {
      'x-forwarded-for': `10.0.${asked >> 8}.${asked & 255}`, // the throttle has its own tests
      ...(payload !== undefined && { 'content-type': type }),
      ...(cookie !== undefined && { cookie }),
    },
    payload,
  });
  const verdict = verdictOf(status, status < 400 ? undefined : JSON.parse(body.toString('utf8')));
  if (verdict !== 'ok') expect(server.contents()).toBe(before);
  return verdict;
}

describe('over the network, only an authorised caller', () => {
  test.each(MATRIX)('is let into $case; a refused call changes nothing', async (row) => {
    for (const column of COLUMNS) {
      const [who, place] = CALLERS[column];
      expect([column, await ask(row.case as OperationName, who, place)]).toEqual([column, row[column]]);
    }
  });
});
