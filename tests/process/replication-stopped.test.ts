import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { DataFolder } from '../../server/database/data-folder.ts';
import { restoreReplica } from '../../server/features/trust/backups/litestream.ts';
import { replicate } from '../../server/features/trust/backups/replicate.ts';
import { readReplicationState } from '../../server/features/trust/backups/replication-state.ts';
import { ROOT } from '../project/root.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';

vi.setConfig({ testTimeout: 120_000 });

const PROGRAM = join(
  ROOT,
  `node_modules/@flydotio/litestream-${process.platform}-${process.arch}/litestream`,
);
const BOUNDS = { every: 200, stuckAfter: 3000, killAfter: 2000 };

/** A database that gets a row five times a second. */
function writtenDatabase({ databaseFile }: DataFolder) {
  const sqlite = new BetterSqlite3(databaseFile);
  sqlite.pragma('journal_mode = WAL');
  sqlite.exec('CREATE TABLE line (number INTEGER PRIMARY KEY)');
  const writing = setInterval(() => sqlite.exec('INSERT INTO line DEFAULT VALUES'), 200);
  const stop = () => clearInterval(writing);
  onTestFinished(() => {
    stop();
    sqlite.close();
  });
  return { stop, lines: () => linesIn(databaseFile) };
}

function linesIn(file: string): unknown {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  const lines = sqlite.prepare('SELECT count(*) FROM line').pluck().get();
  sqlite.close();
  return lines;
}

function configFor(folder: DataFolder, replica: string): { configFile: string } {
  const configFile = join(folder.path, 'litestream.yml');
  const replicaConfig = `{ type: file, path: ${replica}, sync-interval: 200ms }`;
  writeFileSync(configFile, `dbs:\n  - path: \${DATABASE_FILE}\n    replicas:\n      - ${replicaConfig}\n`);
  return { configFile };
}

/** Replaces the replica's folder by a file, so that writes are refused even to root; returns a function that restores it. */
function refuseWrites(replica: string): () => void {
  const [generation = ''] = readdirSync(join(replica, 'generations'));
  const segments = join(replica, 'generations', generation, 'wal');
  renameSync(segments, `${replica}-moved`);
  writeFileSync(segments, '');
  return () => {
    rmSync(segments);
    renameSync(`${replica}-moved`, segments);
  };
}

test.skipIf(!existsSync(PROGRAM))(
  'a Litestream that hangs after a refused write is ended, and continues when started again',
  async () => {
    const folder = temporaryFolder();
    const database = writtenDatabase(folder);
    const replica = join(folder.path, 'replica');
    const litestream = configFor(folder, replica);
    const run = (stop: AbortSignal) => replicate(folder, litestream, stop, BOUNDS);
    const restored = async () => {
      const file = join(temporaryFolder().path, 'restored.sqlite');
      await restoreReplica(folder, litestream, file);
      return linesIn(file);
    };
    const sends = () => existsSync(replica) && readdirSync(replica, { recursive: true }).length > 6;

    const first = run(new AbortController().signal).catch((error: unknown) => error);
    await expect.poll(sends, { timeout: 20_000 }).toBe(true);
    const giveBack = refuseWrites(replica);
    const refusedAt = performance.now();
    await wait(1500);
    giveBack();
    expect(String(await first)).toMatch(/stopped sending to the replica “file”/);
    expect(performance.now() - refusedAt).toBeLessThan(15_000);
    expect(readReplicationState(folder.databaseFile)).toMatchObject({ since: expect.any(String) });

    const stop = new AbortController();
    const second = run(stop.signal);
    await wait(2000);
    database.stop();
    await expect.poll(restored, { timeout: 20_000, interval: 500 }).toBe(database.lines());
    // Starting from scratch would have begun another generation.
    expect(readdirSync(join(replica, 'generations'))).toHaveLength(1);
    stop.abort();
    await second;
    expect(readReplicationState(folder.databaseFile)).toBeUndefined();
  },
);

test.skipIf(!existsSync(PROGRAM))('a Litestream that hangs ends when it is stopped', async () => {
  const folder = temporaryFolder();
  writtenDatabase(folder);
  const replica = join(folder.path, 'replica');
  const stop = new AbortController();
  const bounds = { ...BOUNDS, stuckAfter: 60_000 };
  const running = replicate(folder, configFor(folder, replica), stop.signal, bounds);
  await expect.poll(() => existsSync(join(replica, 'generations')), { timeout: 20_000 }).toBe(true);
  await wait(1500);
  refuseWrites(replica);
  await wait(2500);
  const askedAt = performance.now();
  stop.abort();
  await running;
  expect(performance.now() - askedAt).toBeGreaterThan(BOUNDS.killAfter - 100);
  expect(performance.now() - askedAt).toBeLessThan(BOUNDS.killAfter + 5000);
});
