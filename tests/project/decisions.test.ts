import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './root.ts';

const FOLDER = join(ROOT, 'docs/decisions');
const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const files = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .sort();
const numbers = files.map((file) => Number(file.slice(0, 4)));

/** Number, title and status from the first lines of a record. */
function readRecord(file: string) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [, number, title] = /^# (\d+)\. (.+)\n/.exec(text) ?? [];
  const status = /^Status: (accepted|superseded by (\d+))\.$/m.exec(text);
  return { number: Number(number), title, status: status?.[1], supersededBy: status?.[2] };
}

describe.for(files)('decision record %s', (file) => {
  const record = readRecord(file);

  test('has its number and a title', () => {
    expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect([record.number, typeof record.title]).toEqual([Number(file.slice(0, 4)), 'string']);
  });

  test('has a status: accepted, or superseded by a later record that exists', () => {
    expect(record.status).toBeDefined();
    if (record.supersededBy === undefined) return;
    expect(Number(record.supersededBy)).toBeGreaterThan(record.number);
    expect(numbers).toContain(Number(record.supersededBy));
  });

  test('is in the index with the same number, title and status', () => {
    expect(index).toContain(`| [${record.number}](${file}) | ${record.title} | ${record.status} |`);
  });
});

test('the index has one line per record, and no number is used twice', () => {
  expect(index.match(/^\| \[\d+\]/gm)).toHaveLength(files.length);
  expect(new Set(numbers).size).toBe(files.length);
});

test('the index names exactly the numbers without a record as unused', () => {
  const named = /^Unused numbers: (.+)\.$/m.exec(index)?.[1]?.split(', ').map(Number);
  const last = Math.max(...numbers);
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
  expect(named).toEqual(missing);
});
