import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHealth } from '#shared/contract/trust/service.ts';
import { common as en } from '#shared/messages/frame/en/common.ts';
import { common as vi_ } from '#shared/messages/frame/vi/common.ts';
import { ApiProblem, ApiUnreachable, call } from '../../../client/api/call.ts';

afterEach(() => vi.unstubAllGlobals());

async function errorAfter(status: number, body: string): Promise<unknown> {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
  return call(readHealth, {}).catch((error: unknown) => error);
}

const PAGE = '<html><h1>nginx</h1></html>';

describe('an answer that is not from the server itself', () => {
  test.each([
    [413, PAGE, 'tooLarge'],
    [502, PAGE, 'restarting'],
    [503, PAGE, 'restarting'],
    [504, '', 'restarting'],
    [502, '{"message": "bad gateway"}', 'restarting'],
    [200, PAGE, 'unreachable'],
    [404, PAGE, 'unreachable'],
  ])('%i with %j is %s', async (status, body, reason) => {
    const error = await errorAfter(status, body);
    expect(error).toBeInstanceOf(ApiUnreachable);
    expect(error).toMatchObject({ reason });
  });

  test.each(['tooLarge', 'restarting'] as const)(
    'has its own words if it is %s: no word of the network',
    (reason) => {
      const { failure } = vi_;
      expect(failure[`${reason}Detail`]).not.toMatch(/mạng/);
      expect(en.failure[`${reason}Detail`]).not.toMatch(/network/);
    },
  );
});

test('an answer of the server keeps its own words', async () => {
  const problem = { type: '/problems/storage-full', title: 'Ổ đĩa đã đầy', status: 507, instance: '1' };
  expect(await errorAfter(507, JSON.stringify(problem))).toMatchObject({ problem, name: ApiProblem.name });
});
