import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';
import { runChecks, STATIC_CHECKS } from './run-checks.ts';

// npm test: format, lint, types and the build, then all tests including the browser's. The last line has the counts.
const chromium = findOrInstallChromium();
if (chromium === undefined) process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
else process.env['CHROMIUM'] = chromium;
const withoutBrowser = ['unit', 'api', 'project', 'process', 'harness'];
await runChecks(
  chromium === undefined ? withoutBrowser : [...withoutBrowser, 'browser'],
  [...STATIC_CHECKS, ['vite', 'build']],
  chromium === undefined ? ['Chromium is missing'] : [],
);
