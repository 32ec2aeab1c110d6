import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const SECONDS = 1000;

function project(
  name: string,
  options: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } };
}

/** API tests that replace a module for themselves; files that share modules would not see it. */
const MOCKING = [
  'tests/api/trust/backups/disk-syncs.test.ts',
  'tests/api/trust/backups/put-in-place.test.ts',
];

/** Browser tests with a bound in time, or that break a connection while keys are pressed. */
const ALONE = ['tests/browser/record/typing-torture.test.ts', 'tests/browser/standing/live.test.ts'];

/** More than cores: these files wait for processes to start, to end and to write to disk. */
const WAITING = '150%';

// All files of a worker share its browser, modules and the sample that their servers begin with.
function browser(
  name: string,
  groupOrder: number,
  options: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return project(name, {
    include: ['tests/browser/**/*.test.ts'],
    isolate: false,
    sequence: { groupOrder },
    testTimeout: 120 * SECONDS,
    hookTimeout: 180 * SECONDS,
    ...options,
  });
}

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Modules of ours hold no state that one test could leave to another, so the files of a worker may share them.
      project('unit', { pool: 'threads', isolate: false }),
      // A bound for what hangs, not for what is slow: password hashes alone take a second on a busy machine.
      project('api', {
        isolate: false,
        exclude: MOCKING,
        testTimeout: 30 * SECONDS,
        hookTimeout: 30 * SECONDS,
      }),
      project('api-apart', { include: MOCKING, testTimeout: 60 * SECONDS, hookTimeout: 30 * SECONDS }),
      project('project', { testTimeout: 60 * SECONDS, hookTimeout: 60 * SECONDS }),
      // The short forms of npm run torture, fuzz and bench: each file has its own servers and data folders.
      project('harness', {
        sequence: { groupOrder: 1 },
        maxWorkers: WAITING,
        testTimeout: 300 * SECONDS,
        hookTimeout: 120 * SECONDS,
      }),
      // The real program, killed and asked over its port, and files of a million cells.
      project('process', {
        isolate: false,
        sequence: { groupOrder: 1 },
        maxWorkers: WAITING,
        testTimeout: 60 * SECONDS,
        hookTimeout: 60 * SECONDS,
      }),
      browser('browser', 2, { exclude: ALONE }),
      // One file at a time: time is the point of these, so that they fail beside other work.
      browser('browser-alone', 3, { include: ALONE, fileParallelism: false }),
    ],
  },
});
