import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';

// npm test: format, lint and types, then the built client, then every test, the browser's too. The last line counts.
const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-tests-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let passed = 0;
let failed = 0;

function run(command: string, ...words: string[]): boolean {
  const { status } = spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function step(...words: [string, ...string[]]): void {
  if (run(...words)) passed += 1;
  else failed += 1;
}

step('biome', 'check', '--error-on-warnings', '.');
step('tsc', '-b');
step('vite', 'build');

const chromium = findOrInstallChromium();
if (chromium === undefined) {
  process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
  failed += 1;
} else {
  process.env['CHROMIUM'] = chromium;
}
const projects = ['unit', 'api', 'project', 'harness', ...(chromium === undefined ? [] : ['browser'])];
const report = join(folder, 'report.json');
const isGreen = run(
  'vitest',
  'run',
  ...projects.flatMap((name) => ['--project', name]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const counts = readCounts(report);
passed += counts.passed;
failed += counts.failed;
if (!isGreen && counts.failed === 0) failed += 1; // an error outside any test

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function readCounts(file: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    process.stderr.write('The test runner left no report.\n');
    return { passed: 0, failed: 1 };
  }
}
