import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(
    existsSync,
  );
}

/** Path of Chromium; as root, installs it with the package manager if it is missing. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || process.env['CHROMIUM'] || process.getuid?.() !== 0) return found;
  process.stdout.write('Chromium is not here; installing it with apt-get …\n');
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (run('update') && run('install', '-y', 'chromium', 'fonts-noto-core')) return findChromium();
  return undefined;
}
