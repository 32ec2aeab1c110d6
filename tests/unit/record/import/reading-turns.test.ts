import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  MAX_PER_PERSON,
  ReadingTurns,
} from '../../../../server/features/record/imports/reading/reading-turns.ts';

const NEVER = new AbortController().signal;

/** Turns whose readings end by `end`, in the order in which they began. */
function openTurns() {
  const turns = new ReadingTurns();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const read = (name: string, signal = NEVER) =>
    turns.run(name.slice(0, 1), signal, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  const end = async () => {
    ends.shift()?.();
    await setImmediate();
  };
  return { turns, begun, read, end };
}

describe('turns of reading', () => {
  test('one person’s five files make another wait for one reading at most', async () => {
    const { read, begun, end } = openTurns();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void read(name);
    await setImmediate();
    expect(begun).toEqual(['a1']);
    void read('b1');
    await end();
    expect(begun).toEqual(['a1', 'b1']);
    void read('c1');
    void read('b2');
    for (let i = 0; i < 6; i++) await end();
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4', 'a5']);
  });

  test('a reading that fails ends its turn', async () => {
    const { turns, read, begun } = openTurns();
    const failing = turns.run('a', NEVER, () => Promise.reject(new Error('no')));
    void read('b1');
    await expect(failing).rejects.toThrow('no');
    await setImmediate();
    expect(begun).toEqual(['b1']);
  });

  test('one that is abandoned while it waits is not read, and leaves its place', async () => {
    const { read, begun, end } = openTurns();
    const leaving = new AbortController();
    void read('a1');
    const abandoned = read('b1', leaving.signal);
    void read('b2');
    leaving.abort(new Error('gone'));
    await expect(abandoned).rejects.toThrow('gone');
    await end();
    expect(begun).toEqual(['a1', 'b2']);
  });

  test('too many of one person are refused at once, those of another are not', async () => {
    const { read } = openTurns();
    for (let i = 0; i < MAX_PER_PERSON; i++) void read(`a${i}`);
    expect(() => read('a')).toThrow('too-many-readings');
    await setImmediate();
    expect(() => read('a')).toThrow('too-many-readings');
    void read('b1');
  });
});
