import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureAll, PARTS, type PartName } from '../../server/commands/bench/measure-all.ts';
import { type Row, reportOf, type Section } from '../../server/commands/bench/report.ts';
import { SHORT } from '../../server/commands/bench/sizes.ts';

// `npm run bench -- --short` without the grid, which takes half a minute and has its own test. Speed is not judged here.
const names = (Object.keys(PARTS) as PartName[]).filter((name) => name !== 'grid');

let folder: string;
let sections: Section[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-bench-'));
  sections = await measureAll(names, folder, SHORT, () => undefined);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows that the page of measurements must have. */
const REQUIRED_ROWS = [
  /^Standing of one commune/,
  /^The same, unchanged/,
  /^Board of 8 communes/,
  /^Acknowledged write$/,
  /^CSV of /,
  /^its first byte/,
  /peak memory during that/,
  /^XLSX of 80 rows/,
  /^XLSX of 2,000 rows/,
  /^Import of 60 rows from XLSX, dry run and commit/,
  /^A commune's standing, computed/,
  /^A district's board/,
  /^The national board, .*warm/,
  /^Start to the first answer, on the sample/,
  /^Start to the first answer, on 18,000 entries/,
  /^entry JS/,
  /^board JS/,
  /^page with charts JS/,
  /^CSS/,
  /^fonts/,
  /^Lighthouse/,
];

const rowOf = (what: RegExp): Row | undefined =>
  sections.flatMap(({ rows }) => rows).find((row) => what.test(row.what));

test.each(REQUIRED_ROWS)('%s has its figure and its limit', (what) => {
  expect(rowOf(what)).toMatchObject({
    ours: expect.stringMatching(/^(?!.*(NaN|undefined)).*\d/),
    ratio: expect.not.stringMatching(/NaN|undefined|Infinity/),
    limit: expect.stringMatching(/\d|all rows/),
    isMet: expect.any(Boolean),
  });
});

test('no file is cut off', () => {
  for (const what of [/^XLSX of 80 rows/, /^XLSX of 2,000 rows/, /^XLSX of 8,000 rows/])
    expect(rowOf(what)?.isMet).toBe(true);
});

test('the page of measurements has all rows, and keeps the parts that were not measured', () => {
  const [first, ...others] = sections;
  const page = reportOf(sections, '2026-01-01', '');
  for (const { title, rows } of sections) {
    expect(page).toContain(`\n## ${title}\n`);
    for (const { what, ours } of rows) expect(page).toContain(`| ${what} | ${ours} |`);
  }
  const again = reportOf(first === undefined ? [] : [first], '2026-02-02', page);
  expect(again.match(/2026-02-02/g)).toHaveLength(1);
  expect(again.match(/2026-01-01/g)).toHaveLength(others.length);
  expect(again.replaceAll('2026-02-02', '2026-01-01')).toBe(page);
});
