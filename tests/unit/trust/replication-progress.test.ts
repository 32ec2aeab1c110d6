import { expect, test } from 'vitest';
import { ReplicationProgress } from '../../../server/features/trust/backups/replication-progress.ts';

const BOUND = 60_000;

function written(mark: string, logBytes = 0, databaseBytes = 0) {
  return { mark, logBytes, databaseBytes };
}

function progressOf(syncInterval = '1s') {
  const progress = new ReplicationProgress();
  const line = `level=INFO msg="replicating to" name=s3 type=s3 sync-interval=${syncInterval} bucket=ntm`;
  progress.readLine(line, written('a'), 0);
  return progress;
}

function says(message: string): string {
  return `time=2024-01-24T10:00:00.000Z level=INFO msg="${message}" db=/data/x replica=s3 position=1/0:0`;
}

test('a replica is not stuck as long as nothing is written', () => {
  const progress = progressOf();
  progress.check(written('a'), 3_600_000);
  expect(progress.lag(3_600_000)).toBe(0);
  expect(progress.stuck(3_600_000, BOUND)).toBeUndefined();
});

test('it is stuck when what is written is not sent within the bound and the time Litestream gathers', () => {
  const progress = progressOf('1m30.5s');
  progress.check(written('b'), 1000);
  progress.check(written('c'), 90_000);
  expect(progress.lag(91_000)).toBe(90_000);
  expect(progress.stuck(1000 + BOUND + 90_500, BOUND)).toBeUndefined();
  expect(progress.stuck(1001 + BOUND + 90_500, BOUND)).toBe('s3');
});

test('it is stuck when sending was begun and never ended, and not once it was', () => {
  const progress = progressOf();
  progress.readLine(says('write wal segment'), written('a'), 1000);
  expect(progress.stuck(100_000, BOUND)).toBe('s3');
  progress.readLine(says('wal segment written'), written('b'), 100_000);
  progress.check(written('b'), 900_000);
  expect(progress.lag(900_000)).toBe(0);
});

test('a failure that Litestream tells of and tries again is a stop as well when it goes on', () => {
  const progress = progressOf();
  progress.readLine(says('monitor error'), written('a'), 1000);
  progress.readLine(says('monitor error'), written('a'), 50_000);
  expect(progress.stuck(70_000, BOUND)).toBe('s3');
});

test('what is large has the time that a slow line takes, a snapshot that of the whole database', () => {
  const progress = progressOf();
  const large = written('a', 5_000_000, 700_000_000);
  const larger = written('b', 900_000_000, 900_000_000);
  progress.readLine(says('write snapshot'), large, 0);
  progress.check(larger, 1000);
  expect(progress.stuck(7_000_000, BOUND)).toBeUndefined();
  expect(progress.stuck(7_062_000, BOUND)).toBe('s3');
  progress.readLine(says('snapshot written'), large, 7_000_000);
  progress.readLine(says('write wal segment'), large, 7_000_000);
  progress.check(larger, 7_001_000);
  expect(progress.stuck(7_100_000, BOUND)).toBeUndefined();
  expect(progress.stuck(7_112_000, BOUND)).toBe('s3');
});

test('a log that does not say which replicas there are tells nothing', () => {
  const progress = new ReplicationProgress();
  progress.readLine('{"msg":"replica sync","replica":"s3"}', written('a'), 0);
  progress.check(written('b'), 1000);
  expect(progress.isLogged).toBe(false);
  expect(progress.stuck(3_600_000, BOUND)).toBeUndefined();
  expect(progressOf().isLogged).toBe(true);
});
