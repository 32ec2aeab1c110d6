import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const HEADLESS_SHELL = 'chromium-headless-shell';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const HOW_TO_GET_CHROMIUM =
  'The browser tests need Chromium or Chrome. Install one (Debian, Ubuntu: sudo apt-get install -y chromium fonts-noto-core), ' +
  'or say where it is: CHROMIUM=/path/to/chrome npm test';

/** Flags that avoid background activity and allow Chromium to run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium: from the variable CHROMIUM, else the first one found; undefined if there is none. */
export function findChromium(): string | undefined {
  const configured = process.env['CHROMIUM'];
  if (configured) return existsSync(configured) ? configured : undefined;
  return [...onPath(NAMES), ...PLACES].find(existsSync);
}

/**
 * Path of the browser for pages that are not printed: Chromium without windows, which takes a fifth less processor time and
 * writes another form of PDF; Chromium itself if it is missing or another browser is configured.
 */
export function findFastChromium(): string | undefined {
  return (process.env['CHROMIUM'] ? undefined : onPath([HEADLESS_SHELL]).find(existsSync)) ?? findChromium();
}

/** Path of Chromium; as root, installs what is missing with the package manager. */
export function findOrInstallChromium(): string | undefined {
  if (process.env['CHROMIUM'] || process.getuid?.() !== 0) return findChromium();
  const missing = [
    ...(findChromium() === undefined ? ['chromium', 'fonts-noto-core'] : []),
    ...(onPath([HEADLESS_SHELL]).some(existsSync) ? [] : [HEADLESS_SHELL]),
  ];
  if (missing.length > 0) install(missing);
  return findChromium();
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

// Each package by itself, so that one that a distribution does not have prevents no other.
function install(packages: readonly string[]): void {
  process.stdout.write(`Installing with apt-get: ${packages.join(', ')} …\n`);
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  run('update');
  for (const name of packages) run('install', '-y', name);
}
