import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolderAt } from '../../server/database/data-folder.ts';
import { prepareDataFolder, startServerProcess } from '../support/process/server-process.ts';
import { Answers } from './answers.ts';
import { Callers, type FuzzCaller } from './callers.ts';
import { type ApiDocument, type FuzzOperation, operationsIn } from './document.ts';
import { Figures } from './figures.ts';
import { accessFaultsOf } from './meaning/access-faults.ts';
import { AccessOracle } from './meaning/access-oracle.ts';
import { AuditedActs } from './meaning/audited-acts.ts';
import { RecordWatch } from './record-watch.ts';
import { type FuzzAnswer, type FuzzRequest, HttpClient } from './requests.ts';
import { KnownValues } from './values/known-values.ts';

// Audit records that a refused request may leave.
const OF_REFUSALS = ['audit: access-refused', 'audit: sign-in-failed', 'audit: sign-in-throttled'];

/** A server in its own process, with everything that checks it. */
export interface World {
  address: string;
  document: ApiDocument;
  operations: FuzzOperation[];
  known: KnownValues;
  callers: Callers;
  answers: Answers;
  figures: Figures;
  /** Permissions, stated independently of the program. */
  oracle: AccessOracle;
  /** Callers that were let in, by name of the operation. */
  admitted: Map<string, readonly FuzzCaller[]>;
  /** Sends a request as a caller and judges its answer; undefined if there was none, which counts as a fault. */
  send(request: FuzzRequest, caller: FuzzCaller, cookie?: string): Promise<FuzzAnswer | undefined>;
  /** Checks an answer against the document, the access table and the record, and counts it. */
  judge(request: FuzzRequest, caller: FuzzCaller, answer: FuzzAnswer): void;
  /** Sends a request that the harness itself needs; its answer is not checked. */
  ask(method: string, target: string, caller: FuzzCaller, body?: unknown, type?: string): Promise<FuzzAnswer>;
  /** Changes of the record since the last call. Restores the accounts and sessions of callers if they may have changed. */
  changes(): string[];
  /** Accepts the changes so far, which a story made on purpose. */
  settle(): void;
  close(): Promise<void>;
}

/** Starts a server on the sample district, with an account of each role. */
export async function startWorld(): Promise<World> {
  const path = mkdtempSync(join(tmpdir(), 'ntm-tracker-fuzz-'));
  prepareDataFolder(path);
  const folder = dataFolderAt(path);
  const server = await startServerProcess({ DATA_DIR: path, TRUST_PROXY: 'loopback' });
  const { address } = server;
  if (address === undefined) throw new Error(`the server did not start: ${server.complaints()}`);
  const client = new HttpClient(address);
  const callers = new Callers(folder.databaseFile);
  const watch = new RecordWatch(folder);
  const figures = new Figures();
  const oracle = await AccessOracle.open(folder.databaseFile);
  const acts = new AuditedActs(folder.databaseFile, oracle);
  const { body } = await client.send({
    method: 'GET',
    target: '/api/openapi.json',
    headers: {},
    payload: undefined,
  });
  const document = JSON.parse(body.toString('utf8')) as ApiDocument;
  const operations = operationsIn(document);
  const answers = new Answers(document, callers.secrets());
  const known = new KnownValues();
  let requests = 0;
  let needsRestore = false; // set by a story, which needs its changes until its request is sent

  // A different client address per request: else the throttle of sign-ins, which has its own tests, would refuse them.
  const headersOf = (caller: FuzzCaller, cookie = callers.cookieOf(caller)): Record<string, string> => {
    requests += 1;
    const from = `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`;
    return { 'x-forwarded-for': from, ...(cookie !== undefined && { cookie }) };
  };
  const changes = () => {
    const changed = watch.changes();
    if (!needsRestore && !callers.areAffected(changed)) return changed;
    needsRestore = false;
    callers.restore();
    watch.changes();
    return changed;
  };

  const world: World = {
    address,
    document,
    operations,
    known,
    callers,
    answers,
    figures,
    oracle,
    admitted: new Map(),
    changes,
    judge(request, caller, answer) {
      figures.count(request, answer);
      const faults = [
        ...answers.faultsOf(request, answer),
        ...accessFaultsOf(oracle, request, caller, answer),
      ];
      for (const fault of [...faults, ...acts.faults()]) figures.fault(request, caller, fault);
      const effects = changes().filter((change) => !OF_REFUSALS.includes(change));
      if (answer.status >= 400 && effects.length > 0) {
        figures.fault(request, caller, `refused with ${answer.status} and changed ${effects.join(', ')}`);
      }
    },
    settle: () => {
      needsRestore ||= callers.areAffected(watch.changes());
    },
    async send(request, caller, cookie) {
      const sent = { ...request, headers: { ...headersOf(caller, cookie), ...request.headers } };
      let answer: FuzzAnswer;
      try {
        answer = await client.send(sent);
      } catch (error) {
        figures.fault(sent, caller, `no answer: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
      world.judge(sent, caller, answer);
      return answer;
    },
    ask(method, target, caller, body, type = 'application/json') {
      const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const headers = { ...headersOf(caller), ...(payload !== undefined && { 'content-type': type }) };
      return client.send({ method, target, headers, payload });
    },
    async close() {
      client.close();
      watch.close();
      acts.close();
      oracle.close();
      callers.close();
      server.child.kill('SIGTERM');
      await server.ended;
      rmSync(path, { recursive: true, force: true });
    },
  };
  return world;
}
