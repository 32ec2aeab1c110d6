import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import {
  addressOf,
  type InputOf,
  type Operation,
  type ResponseOf,
  type SentFile,
  UPLOAD_TYPE,
} from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problem.ts';
import { buildApp } from '../../server/app.ts';
import type { Database } from '../../server/database/open.ts';
import type { BackupOptions } from '../../server/features/trust/backups/backups.ts';
import type { AppOptions } from '../../server/services.ts';
import { cookieOf, TEST_SECRET, type TestAccount } from './accounts/sessions.ts';

/** Error with the problem document of an answer. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.type}: ${problem.title} ${JSON.stringify(problem.errors ?? [])}`);
    this.problem = problem;
  }
}

/** Typed client of a service, for an account or without a session. */
export interface TestCaller {
  /** Calls an operation and parses the answer by its schema. @throws ApiProblem */
  call<O extends Operation>(operation: O, input: InputOf<O>, headers?: Headers): Promise<ResponseOf<O>>;
  /** Problem document of a refused operation. @throws if it is not refused */
  refusalOf<O extends Operation>(operation: O, input: InputOf<O>, headers?: Headers): Promise<Problem>;
  /** Sends any request, valid or not. */
  send(options: InjectOptions | string): Promise<LightMyRequestResponse>;
}

/** A service in this process; its own methods call it as the coordinator. */
export interface TestService extends TestCaller {
  app: FastifyInstance;
  database: Database;
  /** The same service for another account, for a cookie, or (null) without a session. */
  as(who: TestAccount | { cookie: string } | null): TestCaller;
  /** Sets the clock of the service. */
  setNow(moment: string): void;
}

type Headers = Record<string, string>;

export class SentBytes implements SentFile {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array | string) {
    this.bytes = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  }

  get size(): number {
    return this.bytes.length;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return Uint8Array.from(this.bytes).buffer;
  }
}
type RequestParts = { params?: object; query?: object; body?: object; file?: SentBytes };

/** Default time of tests: 09:00 on 2024-06-30 in Vietnam. */
export const TEST_NOW = '2024-06-30T02:00:00.000Z';

/** Backups that end at once and write no file; none are scheduled. */
function backupsInto(folder: string): BackupOptions {
  const test = { at: TEST_NOW, fault: null, detail: null, entries: 0, seconds: 0 };
  return {
    databaseFile: '',
    folder,
    time: null,
    keep: 30,
    runJob: async () => ({ is: 'done', bytes: 0, test }),
  };
}

/** Builds a service on a database; it is closed after the test. */
export async function serviceOn(database: Database, options: Partial<AppOptions> = {}): Promise<TestService> {
  let now = TEST_NOW;
  const uploadFolder = join(tmpdir(), `ntm-tracker-test-${randomUUID()}`); // created by the first upload
  const app = await buildApp({
    database,
    now: () => new Date(now),
    secret: TEST_SECRET,
    uploadFolder,
    backups: backupsInto(uploadFolder),
    ...options,
  });
  onTestFinished(async () => {
    await app.close();
    rmSync(uploadFolder, { recursive: true, force: true });
    rmSync(`${uploadFolder}-received.jsonl`, { force: true });
  });
  await app.ready();
  return {
    app,
    database,
    ...callerOf(app, cookieOf('dieuphoi')),
    as: (who) =>
      callerOf(app, who === null ? undefined : typeof who === 'string' ? cookieOf(who) : who.cookie),
    setNow: (moment) => {
      now = moment;
    },
  };
}

function callerOf(app: FastifyInstance, cookie: string | undefined): TestCaller {
  const own: Headers = cookie === undefined ? {} : { cookie };
  const call: TestCaller['call'] = async (operation, input, headers = {}) => {
    const response = await app.inject(requestOf(operation, input as RequestParts, { ...own, ...headers }));
    if (response.statusCode >= 400) throw new ApiProblem(problemIn(response));
    if (response.statusCode !== (operation.method === 'POST' ? 201 : 200))
      throw new Error(`answered with ${response.statusCode}`);
    return (operation.file ? response.payload : operation.response.parse(response.json())) as ResponseOf<
      typeof operation
    >;
  };
  return {
    call,
    refusalOf: (operation, input, headers) =>
      call(operation, input, headers).then(
        () => {
          throw new Error('the request was not refused');
        },
        (error: unknown) => {
          if (error instanceof ApiProblem) return error.problem;
          throw error;
        },
      ),
    send: (request) => {
      const options = typeof request === 'string' ? { url: request } : request;
      return app.inject({ ...options, headers: { ...own, ...options.headers } });
    },
  };
}

/** Problem document of an answer. @throws if the answer is not one */
export function problemIn(response: LightMyRequestResponse): Problem {
  const type = response.headers['content-type'];
  if (type !== 'application/problem+json; charset=utf-8')
    throw new Error(`${response.statusCode} with ${String(type)} is not a problem document`);
  const problem = Problem.parse(response.json());
  if (problem.status !== response.statusCode)
    throw new Error('the problem document has another status than the answer');
  return problem;
}

/** Untyped request of an operation. */
export function requestOf(
  operation: Operation,
  input: RequestParts,
  headers: Headers = {},
): InjectOptions & { headers: Headers } {
  const url = addressOf(operation, input);
  const { method } = operation;
  if (input.file) {
    return {
      method,
      url,
      headers: { 'content-type': UPLOAD_TYPE, ...headers },
      payload: Buffer.from(input.file.bytes),
    };
  }
  return { method, url, headers, ...(input.body && { payload: input.body }) };
}
