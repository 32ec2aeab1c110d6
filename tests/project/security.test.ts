import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './root.ts';

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const lines = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) \| L([12]) \| ([^|]+) \| (met|not met|n\/a) \| (.+) \|$/gm),
];
const named = [...text.matchAll(/`(tests\/[\w/-]+\.test\.ts)` “([^”]+)”/g)].map(
  ([, file = '', title = '']) => [file, title],
);

describe('the checklist of the ASVS', () => {
  // Version 5.0.0 has 345 requirements, of which these are level 1 or 2.
  test('has every requirement of levels 1 and 2 once, in all 17 chapters', () => {
    const numbers = lines.map(([, number]) => number);
    expect(new Set(numbers).size).toBe(253);
    expect(numbers).toHaveLength(253);
    expect(new Set(numbers.map((number) => number?.split('.')[0])).size).toBe(17);
    expect(lines.filter(([, , level]) => level === '1')).toHaveLength(70);
  });

  test('states for each how it is met, or why not', () => {
    for (const [line, , , , state, reason = ''] of lines) {
      expect(reason.length, line).toBeGreaterThan(2);
      if (state === 'not met') expect(reason, line).not.toMatch(/^`tests/);
    }
    const counts = ['met', 'not met', 'n/a'].map((state) => lines.filter((line) => line[4] === state).length);
    expect(text).toContain(
      `${counts[0]} met, ${counts[1]} not met or not wholly, ${counts[2]} not applicable`,
    );
  });

  test('names only tests that exist, by their names', () => {
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(([file = '', title = '']) => {
      const path = join(ROOT, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    });
    expect(missing).toEqual([]);
  });
});
