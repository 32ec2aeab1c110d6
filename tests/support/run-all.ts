import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';
import { runChecks, STATIC_CHECKS } from './run-checks.ts';

// npm test: format, lint, types and the build, then all tests including the browser's. The last line has the counts.
const chromium = findOrInstallChromium();
if (chromium === undefined) process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
const withoutBrowser = ['unit', 'api', 'api-apart', 'project', 'process', 'harness'];
await runChecks(
  chromium === undefined ? withoutBrowser : [...withoutBrowser, 'browser', 'browser-alone'],
  [...STATIC_CHECKS, ['vite', 'build']],
  chromium === undefined ? ['Chromium is missing'] : [],
);
