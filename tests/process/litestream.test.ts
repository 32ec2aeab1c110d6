import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type DataFolder, dataFolderAt } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/open.ts';
import { verifyAudit } from '../../server/features/trust/audit/verify-audit.ts';
import { ROOT } from '../project/root.ts';
import { cookieOf } from '../support/accounts/sessions.ts';
import { runCommand } from '../support/process/commands.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';
import { prepareDataFolder, startServerProcess } from '../support/process/server-process.ts';
import { entryBody } from '../support/record/entries.ts';

vi.setConfig({ testTimeout: 120_000 });

const PROGRAM = join(
  ROOT,
  `node_modules/@flydotio/litestream-${process.platform}-${process.arch}/litestream`,
);

/** A configuration that replicates to a folder of the test, five times a second. */
function configFor(folder: DataFolder): Record<string, string> {
  const file = join(folder.path, 'litestream.yml');
  const replica = `{ type: file, path: ${join(folder.path, 'replica')}, sync-interval: 200ms }`;
  writeFileSync(file, `dbs:\n  - path: \${DATABASE_FILE}\n    replicas:\n      - ${replica}\n`);
  return { LITESTREAM_CONFIG: file };
}

function startReplicating(folder: DataFolder, variables: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, 'server/commands/replicate.ts')], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder.path, ...variables },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill());
  return child;
}

/** The ids of all entries in a folder's database, in the order of recording. */
function entriesIn(folder: DataFolder): unknown[] {
  const sqlite = new BetterSqlite3(folder.databaseFile, { readonly: true });
  const ids = sqlite.prepare('SELECT id FROM entry ORDER BY seq').pluck().all();
  sqlite.close();
  return ids;
}

async function record(address: string, count: number): Promise<void> {
  const coordinator = { 'content-type': 'application/json', cookie: cookieOf('dieuphoi') };
  for (let i = 0; i < count; i += 1) {
    const body = JSON.stringify(
      entryBody({ set: 'ntm-2021-2025', indicator: '10.1', value: 40 + i, effectiveOn: nextDay() }),
    );
    const url = `${address}/api/communes/06901/entries`;
    const answer = await fetch(url, { method: 'POST', headers: coordinator, body });
    if (answer.status !== 201) throw new Error(await answer.text());
  }
}

let days = 0;
// Each figure is for an earlier day than the previous one, where no entry holds that it could supersede.
function nextDay(): string {
  days += 1;
  return new Date(Date.UTC(2023, 0, -days)).toISOString().slice(0, 10);
}

test.skipIf(!existsSync(PROGRAM))(
  'Litestream replicates what is recorded, and restores the state of a moment and the latest one',
  async () => {
    const folder = temporaryFolder();
    prepareDataFolder(folder.path);
    const variables = configFor(folder);
    const server = await startServerProcess({ DATA_DIR: folder.path, BACKUP_TIME: 'off' });
    onTestFinished(() => void server.child.kill('SIGKILL'));
    const { address = '' } = server;
    const litestream = startReplicating(folder, variables);
    const restored = async (moment?: string) => {
      const elsewhere = dataFolderAt(temporaryFolder().path);
      const words = moment === undefined ? ['replica'] : ['replica', moment];
      const { code, complained } = runCommand('restore', elsewhere, words, variables);
      if (code !== 0) throw new Error(complained);
      return elsewhere;
    };
    const caughtUp = (ids: unknown[]) =>
      expect.poll(async () => entriesIn(await restored()), { timeout: 30_000, interval: 500 }).toEqual(ids);

    await record(address, 30);
    const first = entriesIn(folder);
    await caughtUp(first);
    const moment = new Date().toISOString();
    await wait(1500); // Litestream distinguishes moments by the second
    await record(address, 30);
    const last = entriesIn(folder);
    await caughtUp(last);
    litestream.kill('SIGTERM');
    expect(await once(litestream, 'exit')).toEqual([0, null]);
    server.child.kill('SIGTERM');
    await server.ended;

    expect(last).toHaveLength(first.length + 30);
    const then = await restored(moment);
    expect(entriesIn(then)).toEqual(first);
    const database = openDatabase(then.databaseFile);
    expect((await verifyAudit(database.query)).broken).toBeNull();
    database.close();
    expect(readdirSync(then.path).filter((name) => name.startsWith('from-replica-'))).toEqual([]);
  },
);

test.skipIf(!existsSync(PROGRAM))(
  'a moment at which nothing was written is restored to the last state before it, across generations',
  async () => {
    const folder = temporaryFolder();
    prepareDataFolder(folder.path);
    const variables = configFor(folder);
    const asked: { moment: string; entries: unknown[] }[] = [];
    for (const count of [3, 4]) {
      const server = await startServerProcess({ DATA_DIR: folder.path, BACKUP_TIME: 'off' });
      onTestFinished(() => void server.child.kill('SIGKILL'));
      const litestream = startReplicating(folder, variables);
      await wait(1500);
      await record(server.address ?? '', count);
      await wait(1500); // Litestream sends it
      for (const child of [litestream, server.child]) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder.replicationFolder, { recursive: true }); // the next start begins a generation, as after a restore
      await wait(2500);
      asked.push({ moment: new Date().toISOString(), entries: entriesIn(folder) });
      await wait(1500);
    }
    expect(readdirSync(join(folder.path, 'replica/generations'))).toHaveLength(2);
    for (const { moment, entries } of asked) {
      const elsewhere = dataFolderAt(temporaryFolder().path);
      const { code, said, complained } = runCommand('restore', elsewhere, ['replica', moment], variables);
      expect([code, complained]).toEqual([0, '']);
      expect(said).toMatch(
        /the last state of the replica at or before .* is that of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d/,
      );
      expect(entriesIn(elsewhere)).toEqual(entries);
    }
    const refused = (moment: string) =>
      runCommand('restore', folder, ['replica', moment], variables).complained;
    expect(refused('2999-01-01T00:00:00Z')).toMatch(/is in the future/);
    expect(refused('2020-01-01T00:00:00Z')).toMatch(/is before the first state of the replica/);
  },
);

test('replication without a configuration says what to do, and an invalid moment is refused', () => {
  const folder = temporaryFolder();
  const variables = { LITESTREAM_CONFIG: join(folder.path, 'none.yml') };
  expect(runCommand('replicate', folder, [], variables).complained).toMatch(
    /copy litestream\.example\.yml there/,
  );
  expect(runCommand('restore', folder, ['replica'], variables).complained).toMatch(/copy litestream/);
  const { complained } = runCommand('restore', folder, ['replica', 'yesterday'], configFor(folder));
  expect(complained).toMatch(/yesterday is not a valid moment/);
});

test('only Litestream checkpoints while it replicates', () => {
  const folder = temporaryFolder();
  const checkpoint = () => {
    const { sqlite, close } = openDatabase(folder.databaseFile);
    const pages = sqlite.pragma('wal_autocheckpoint', { simple: true });
    close();
    return pages;
  };
  expect(checkpoint()).toBe(1000);
  mkdirSync(folder.replicationFolder);
  expect(checkpoint()).toBe(100_000);
});
