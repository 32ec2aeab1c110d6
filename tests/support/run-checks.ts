import { runVitest } from './run-vitest.ts';
import { runBeside, type Tool } from './tools.ts';

type Step = [Tool, ...string[]];

export const STATIC_CHECKS: readonly Step[] = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['tsc', '-b'],
];

/** Runs the steps concurrently, then the tests. Prints failed steps and files, then the counts; sets the exit code. */
export async function runChecks(
  projects: readonly string[],
  steps: readonly Step[] = STATIC_CHECKS,
  missing: readonly string[] = [],
): Promise<void> {
  const ends = await Promise.all(steps.map((step) => runBeside(...step)));
  const tests = runVitest(projects);
  for (const { name, seconds } of ends) process.stdout.write(`${name}: ${seconds.toFixed(1)} s\n`);
  const red = [...ends.filter(({ isGreen }) => !isGreen).map(({ name }) => name), ...missing];
  const failures = [...red, ...tests.failedFiles];
  for (const name of failures) process.stdout.write(`Failed: ${name}\n`);
  const passed = ends.filter(({ isGreen }) => isGreen).length + tests.passed;
  const failed = red.length + tests.failed;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
