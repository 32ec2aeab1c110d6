import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../server/database/open.ts';
import { watchOthers } from '../../../server/database/watch-others.ts';
import { storeNationalSets } from '../../../server/features/sets/criteria-sets/national-sets.ts';
import { EventStream } from '../../../server/live/event-stream.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { BEGINNING } from '../../support/record/entries.ts';

afterEach(() => vi.useRealTimers());

describe('a stream of events', () => {
  test('sends events pushed before and during reading in order, then ends', async () => {
    const onEnd = vi.fn();
    const stream = new EventStream(onEnd);
    stream.push('stale', { stale: ['/api/a'] });
    const events = stream[Symbol.asyncIterator]();
    const next = async () => (await events.next()).value;
    expect(await next()).toBe(': open\n\n');
    expect(await next()).toBe('event: stale\ndata: {"stale":["/api/a"]}\n\n');
    const waiting = next();
    stream.push('stale', { stale: ['/api/b'] });
    expect(await waiting).toContain('/api/b');
    stream.push('session-ended', {});
    stream.end();
    stream.push('stale', { stale: ['/api/c'] });
    expect(await next()).toBe('event: session-ended\ndata: {}\n\n');
    expect(onEnd).not.toHaveBeenCalled();
    expect((await events.next()).done).toBe(true);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('sends a sign of life every twenty seconds', async () => {
    vi.useFakeTimers();
    const events = new EventStream(() => undefined)[Symbol.asyncIterator]();
    await events.next();
    const waiting = events.next();
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await waiting).value).toBe(': here\n\n');
  });

  test('is cleaned up when its reader leaves', async () => {
    vi.useFakeTimers();
    const onEnd = vi.fn();
    const events = new EventStream(onEnd)[Symbol.asyncIterator]();
    await events.next();
    await events.return(undefined);
    expect(onEnd).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a write of another connection', () => {
  test('is noticed within a second and once; an own write is not, and nothing is after the end', () => {
    vi.useFakeTimers();
    const { databaseFile } = temporaryFolder();
    const [own, other] = [openDatabase(databaseFile), openDatabase(databaseFile)];
    onTestFinished(() => {
      own.close();
      other.close();
    });
    const write = ({ sqlite }: typeof own) =>
      sqlite.exec("INSERT INTO two_factor_role VALUES ('admin'); DELETE FROM two_factor_role");
    const onWrite = vi.fn();
    const stop = watchOthers(own, onWrite, vi.fn());
    write(own);
    vi.advanceTimersByTime(3000);
    expect(onWrite).not.toHaveBeenCalled();
    write(other);
    vi.advanceTimersByTime(1000);
    expect(onWrite).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(3000);
    expect(onWrite).toHaveBeenCalledOnce();
    stop();
    write(other);
    vi.advanceTimersByTime(3000);
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test('is ignored if Litestream only counts its checkpoints', () => {
    vi.useFakeTimers();
    const { databaseFile } = temporaryFolder();
    const [own, other] = [openDatabase(databaseFile), openDatabase(databaseFile)];
    onTestFinished(() => {
      own.close();
      other.close();
    });
    other.sqlite.exec('CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)');
    const onWrite = vi.fn();
    onTestFinished(watchOthers(own, onWrite, vi.fn()));
    const checkpoint = (seq: number) =>
      other.sqlite.prepare('INSERT OR REPLACE INTO _litestream_seq VALUES (1, ?)').run(seq);
    checkpoint(1);
    vi.advanceTimersByTime(1000);
    expect(onWrite).not.toHaveBeenCalled();
    checkpoint(2);
    storeNationalSets(other, BEGINNING);
    vi.advanceTimersByTime(1000);
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test('cannot be noticed if the database cannot be read; the fault is reported once', () => {
    vi.useFakeTimers();
    const own = openDatabase(':memory:');
    const [onWrite, onFault] = [vi.fn(), vi.fn()];
    const stop = watchOthers(own, onWrite, onFault);
    own.close();
    vi.advanceTimersByTime(5000);
    expect([onWrite.mock.calls.length, onFault.mock.calls.length]).toEqual([0, 1]);
    stop();
  });
});
