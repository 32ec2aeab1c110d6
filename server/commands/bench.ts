import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand, StartRefusal } from '../start-refusal.ts';
import { measureAll, PARTS, type PartName } from './bench/measure-all.ts';
import { reportOf, type Section } from './bench/report.ts';
import { LONG, SHORT } from './bench/sizes.ts';

// npm run bench -- [--short] [--only country,files] [--folder FOLDER]: measures the speed limits as ratios to something
// measured in the same run, and writes docs/measurements.md. `--short` measures very little and writes nothing: it shows
// that everything can be measured. `--folder` keeps the generated records and reuses those it finds.
const PAGE = fileURLToPath(new URL('../../docs/measurements.md', import.meta.url));

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const names = namesIn(values.only);
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'ntm-tracker-bench-'));
  mkdirSync(folder, { recursive: true });
  if (values.folder === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const sections = await measureAll(names, folder, values.short ? SHORT : LONG, printSection);
  if (values.short) return;
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  writeFileSync(PAGE, reportOf(sections, new Date().toISOString().slice(0, 10), before));
});

function namesIn(only: string | undefined): PartName[] {
  const known = Object.keys(PARTS) as PartName[];
  const requested = only?.split(',') ?? known;
  const unknown = requested.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new StartRefusal(`no part ${unknown}; there are ${known.join(', ')}`);
  return known.filter((name) => requested.includes(name));
}

function printSection({ title, rows }: Section): void {
  process.stdout.write(`${title}\n`);
  for (const { what, ours, against, ratio, limit, isMet } of rows) {
    const verdict = isMet === undefined ? '' : isMet ? 'met' : 'NOT MET';
    process.stdout.write(`  ${[what, ours, against, ratio, limit, verdict].join(' | ')}\n`);
  }
}
