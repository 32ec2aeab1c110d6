import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../project/root.ts';
import { runTool } from './tools.ts';

export interface TestsEnd {
  passed: number;
  /** At least 1 after any error, also outside a test. */
  failed: number;
  /** Paths from the root of the project. */
  failedFiles: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string }[];
}

/** Runs the tests of these Vitest projects and passes their output through. */
export function runVitest(projects: readonly string[]): TestsEnd {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-tests-'));
  const report = join(folder, 'report.json');
  const isGreen = runTool(
    'vitest',
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const end = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  return isGreen ? end : { ...end, failed: Math.max(end.failed, 1) };
}

function readReport(file: string): TestsEnd {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failedFiles = testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(ROOT, name));
    return { passed: numPassedTests, failed: numFailedTests, failedFiles };
  } catch {
    process.stderr.write('The test runner left no report.\n');
    return { passed: 0, failed: 1, failedFiles: [] };
  }
}
