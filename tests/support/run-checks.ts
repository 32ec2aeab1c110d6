import { runVitest } from './run-vitest.ts';
import { runBeside, type Tool } from './tools.ts';

type Step = [Tool, ...string[]];

/** Format, lint and types, side by side. */
export const STATIC_CHECKS: readonly Step[] = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['tsc', '-b'],
];

/** Runs these steps side by side, then the tests of these projects. Last come what to mend and the counts; the exit code agrees. */
export async function runChecks(
  projects: readonly string[],
  steps: readonly Step[] = STATIC_CHECKS,
  missing: readonly string[] = [],
): Promise<void> {
  const ends = await Promise.all(steps.map((step) => runBeside(...step)));
  const tests = runVitest(projects);
  for (const { name, seconds } of ends) process.stdout.write(`${name}: ${seconds.toFixed(1)} s\n`);
  const red = [...ends.filter(({ isGreen }) => !isGreen).map(({ name }) => name), ...missing];
  const toMend = [...red, ...tests.failedFiles];
  for (const name of toMend) process.stdout.write(`To mend: ${name}\n`);
  const passed = ends.filter(({ isGreen }) => isGreen).length + tests.passed;
  const failed = red.length + tests.failed;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
