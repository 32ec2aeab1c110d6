import { json } from 'node:stream/consumers';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineOperation } from '#shared/contract/operation.ts';
import { replaceTwoFactorRoles, updateAccount } from '../../../server/features/people/accounts/repository.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { CALLERS, COLUMNS, MATRIX, verdictOf } from '../../support/accounts/access.ts';
import { insertTestAccount, type TestAccount } from '../../support/accounts/sessions.ts';
import { requestOf, serviceOn, TEST_NOW, type TestService } from '../../support/client.ts';
import {
  BYSTANDER,
  EXAMPLES,
  type OperationName,
  operationNamed,
  type Place,
  readContract,
} from '../../support/contract.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';

const [, OWN] = CALLERS.admin;

// Operations allowed to a user whose account is restricted.
const OWN_ACCOUNT: string[] = [
  'listOwnSessions',
  'revokeOwnSession',
  'changeOwnPassword',
  'startTwoFactor',
  'confirmTwoFactor',
  'renewRecoveryCodes',
  'stopTwoFactor',
] satisfies OperationName[];

async function matrixService(): Promise<TestService> {
  const database = freshDatabase();
  database.write((tx) => insertTestAccount(tx, BYSTANDER));
  // Without password hashes no password is right, and the slow hashing is skipped.
  database.sqlite.exec('UPDATE credential SET password = NULL');
  return serviceOn(database);
}

// The same refusal is audited once a minute.
let minutes = 0;
function later(service: TestService): void {
  minutes += 2;
  service.setNow(new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString());
}

/** Calls an operation; `ok` if the caller was let in, whatever the result. */
async function ask(
  service: TestService,
  name: OperationName,
  who: TestAccount | null,
  place: Place,
): Promise<string> {
  const operation = operationNamed(name);
  const request = requestOf(operation, EXAMPLES[name](place) as object);
  later(service);
  const before = { content: contentOf(service.database), ...countRows(service.database) };
  const verdict = await answered(await service.as(who).send({ ...request, payloadAsStream: true }));
  if (verdict === 'ok') return verdict;
  expect(contentOf(service.database)).toBe(before.content);
  expect(countRows(service.database).audit - before.audit).toBe(verdict === '403' ? 1 : 0);
  if (verdict === '403') {
    const [record] = listAudit(service.database.query, { limit: 1 });
    const subject = `${operation.method} ${operation.path}`;
    expect(record).toMatchObject({ act: 'access-refused', actor: who, subject, address: '127.0.0.1' });
  }
  return verdict;
}

async function answered(response: LightMyRequestResponse): Promise<string> {
  if (response.statusCode >= 400) return verdictOf(response.statusCode, await json(response.stream()));
  response.stream().destroy(); // event streams do not end by themselves
  return 'ok';
}

describe('the access table', () => {
  test('has every operation of the contract, and no other', async () => {
    const operations = await readContract();
    expect(MATRIX.map((line) => line.case).toSorted()).toEqual([...operations.keys()].toSorted());
    expect(Object.keys(EXAMPLES).toSorted()).toEqual([...operations.keys()].toSorted());
  });

  test('covers every served address', async () => {
    const { send } = await serviceOn(freshDatabase());
    const { paths } = (await send('/api/openapi.json')).json<{ paths: Record<string, object> }>();
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const stated = [...(await readContract()).values()].map(({ method, path }) => `${method} ${path}`);
    expect(served.toSorted()).toEqual(stated.toSorted());
  });
});

describe('only an authorised caller', () => {
  test.each(MATRIX)('is let into $case; a refused call changes nothing and is audited', async (line) => {
    const service = await matrixService();
    for (const column of COLUMNS) {
      const [who, place] = CALLERS[column];
      const verdict = await ask(service, line.case as OperationName, who, place);
      expect([column, verdict]).toEqual([column, line[column]]);
    }
  });
});

describe('a user with a restricted account', () => {
  test.each(MATRIX)('is let into $case only for the account itself', async ({ case: name, signedOut }) => {
    const service = await matrixService();
    service.database.write((tx) => {
      updateAccount(tx, 'quantri', { mustChangePassword: true });
      replaceTwoFactorRoles(tx, ['coordinator']);
    });
    const expected = signedOut === 'ok' || OWN_ACCOUNT.includes(name) ? 'ok' : '403';
    for (const who of ['quantri', 'dieuphoi'] as const) {
      expect([who, await ask(service, name as OperationName, who, OWN)]).toEqual([who, expected]);
    }
  });
});

test('an operation without its access or its facts, or with an unknown one, does not compile', () => {
  const probe = { path: '/api/probe', summary: 'a probe', response: z.object({}) } as const;
  const rest = { ...probe, method: 'GET', readsFrom: [] } as const;
  // @ts-expect-error: access is missing
  defineOperation(rest);
  // @ts-expect-error: no such act
  defineOperation({ ...rest, access: 'do-anything' });
  // @ts-expect-error: readsFrom is missing
  defineOperation({ ...probe, method: 'GET', access: 'read-record' });
  // @ts-expect-error: writes is missing
  defineOperation({ ...probe, method: 'POST', access: 'read-record' });
  // @ts-expect-error: no such fact
  defineOperation({ ...rest, access: 'read-record', readsFrom: ['weather'] });
  expect(defineOperation({ ...rest, access: 'read-record' }).access).toBe('read-record');
});
