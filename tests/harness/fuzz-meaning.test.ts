import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendAudit } from '../../server/audit/append-audit.ts';
import { dataFolderAt } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/open.ts';
import type { FuzzCaller } from '../fuzz/callers.ts';
import { accessFaultsOf } from '../fuzz/meaning/access-faults.ts';
import { AccessOracle } from '../fuzz/meaning/access-oracle.ts';
import { AuditedActs } from '../fuzz/meaning/audited-acts.ts';
import { prepareDataFolder } from '../support/process/server-process.ts';
import { SET } from '../support/record/entries.ts';

// The judge of npm run fuzz itself, given the answers of a server without guards.
let folder: string;
let file: string;
let oracle: AccessOracle;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-meaning-'));
  prepareDataFolder(folder);
  file = dataFolderAt(folder).databaseFile;
  oracle = await AccessOracle.open(file);
});
afterAll(() => {
  oracle?.close();
  rmSync(folder, { recursive: true, force: true });
});

function faultsFor(caller: FuzzCaller, communeId: string, indicator: string, status: number): number {
  const path = '/api/communes/{communeId}/entries';
  const operation = {
    name: `POST ${path}`,
    method: 'POST',
    path,
    parameters: [],
    body: undefined,
    answers: {},
  };
  const payload = JSON.stringify({ set: SET, indicator });
  const target = `/api/communes/${communeId}/entries`;
  const request = { operation, what: 'trespass', method: 'POST', target, headers: {}, payload };
  const body =
    status < 400 ? '{}' : `{"type":"/problems/${status === 401 ? 'not-signed-in' : 'not-allowed'}"}`;
  const answer = { status, headers: {}, body: Buffer.from(body), milliseconds: 1 };
  return accessFaultsOf(oracle, request, caller, answer).length;
}

describe('an answer is a fault', () => {
  test.each([
    { caller: null, communeId: '06901', indicator: '5.1', right: 401 },
    { caller: 'quantri', communeId: '06901', indicator: '5.1', right: 403 },
    { caller: 'lanhdao', communeId: '06901', indicator: '5.1', right: 403 },
    { caller: 'dieuphoi', communeId: '06904', indicator: '14.1', right: 201 },
    { caller: 'gddt', communeId: '06904', indicator: '5.1', right: 201 },
    { caller: 'gddt', communeId: '06901', indicator: '14.1', right: 403 },
    { caller: 'quangan', communeId: '06901', indicator: '14.1', right: 201 },
    { caller: 'quangan', communeId: '06904', indicator: '5.1', right: 403 },
  ] as const)(
    'unless $caller gets $right on $communeId $indicator',
    ({ caller, communeId, indicator, right }) => {
      const faulty = [201, 401, 403].filter((status) => faultsFor(caller, communeId, indicator, status) > 0);
      expect(faulty).toEqual([201, 401, 403].filter((status) => status !== right));
    },
  );
});

test('a recorded act outside the scope of its actor is a fault, whatever was answered', () => {
  const acts = new AuditedActs(file, oracle);
  const database = openDatabase(file);
  const record = (actor: string, communeId: string, indicator: string) =>
    database.write((tx) => {
      const source = { actor, address: null, at: '2026-01-01T00:00:00.000Z' };
      appendAudit(tx, source, { act: 'record-entry', communeId, set: SET, indicator, from: {}, to: {} });
    });
  record('gddt', '06904', '5.1');
  record('quangan', '06901', '14.1');
  record('dieuphoi', '06904', '14.1');
  expect(acts.faults()).toEqual([]);
  record('gddt', '06904', '14.1');
  record('quangan', '06904', '14.1');
  record('lanhdao', '06901', '5.1');
  record('quantri', '06901', '5.1');
  expect(acts.faults()).toHaveLength(4);
  database.close();
  acts.close();
});
