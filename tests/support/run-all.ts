import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';
import { runChecks, STATIC_CHECKS } from './run-checks.ts';

// npm test: format, lint, types and the built client, then every test, the browser's too. The last line counts.
const chromium = findOrInstallChromium();
if (chromium === undefined) process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
else process.env['CHROMIUM'] = chromium;
const withoutBrowser = ['unit', 'api', 'project', 'process', 'harness'];
await runChecks(
  chromium === undefined ? withoutBrowser : [...withoutBrowser, 'browser'],
  [...STATIC_CHECKS, ['vite', 'build']],
  chromium === undefined ? ['Chromium, which is not here'] : [],
);
