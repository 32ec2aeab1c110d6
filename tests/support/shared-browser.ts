import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium, findFastChromium, HOW_TO_GET_CHROMIUM } from './browser/chromium.ts';

/** Screens are tested in the faster browser, paper in the one that prints. */
export type Medium = 'screen' | 'paper';

const shared = new Map<Medium, Promise<Browser>>();

/** Browser shared by the test files of this process; it ends with the process. */
export async function sharedBrowser(medium: Medium): Promise<Browser> {
  const running = await shared.get(medium);
  if (running?.isConnected()) return running;
  const launched = launch(medium);
  shared.set(medium, launched);
  return launched;
}

function launch(medium: Medium): Promise<Browser> {
  const executablePath = medium === 'paper' ? findChromium() : findFastChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({
    executablePath,
    // No host name resolves, so that nothing is fetched from outside, even by mistake.
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}
