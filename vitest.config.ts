import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const SECONDS = 1000;

function project(
  name: string,
  options: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } };
}

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Modules of ours hold no state that one test could leave to another, so the files of a worker may share them.
      project('unit', { pool: 'threads', isolate: false }),
      // A bound for what hangs, not for what is slow: password hashes alone take a second on a busy machine.
      project('api', { isolate: false, testTimeout: 30 * SECONDS, hookTimeout: 30 * SECONDS }),
      project('project', { testTimeout: 60 * SECONDS, hookTimeout: 60 * SECONDS }),
      // The short forms of npm run torture, fuzz and bench. Servers are killed and asked thousands of things: one file at a time.
      project('harness', {
        fileParallelism: false,
        testTimeout: 300 * SECONDS,
        hookTimeout: 120 * SECONDS,
      }),
      // One browser and one server at a time: journeys that run side by side slow each other into time-outs.
      project('browser', {
        fileParallelism: false,
        testTimeout: 120 * SECONDS,
        hookTimeout: 180 * SECONDS,
      }),
    ],
  },
});
