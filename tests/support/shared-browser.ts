import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';

let shared: Promise<Browser> | undefined;

/** Browser shared by the test files of this process; it ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  const running = await shared;
  if (running?.isConnected()) return running;
  shared = launch();
  return shared;
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({
    executablePath,
    // No host name resolves, so that nothing is fetched from outside, even by mistake.
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}
