import type { Page } from 'playwright-core';
import { openTypingSetup } from './typing-setup.ts';

// npm run bench:typing: time from a key press to painting in the grid of 75 indicators by 8 communes, and from Enter to the server's
// acknowledgement. Needs the built client.
const KEY_INTERVAL_MS = 60; // fast typing
const FIGURES = 60;

const setup = await openTypingSetup();
try {
  const page = await setup.context.newPage();
  await page.goto(`${setup.proxy.address}/nhap-so-lieu?xa=tat-ca&den=2024-01-22`);
  await page.getByRole('grid').waitFor();
  await page
    .getByRole('row', { name: /^1\.1 / })
    .getByRole('gridcell')
    .first()
    .click();
  await page.keyboard.press('F8');
  await page.waitForTimeout(2000);
  await measureKeys(page);
  for (let figure = 0; figure < FIGURES; figure += 1) {
    for (const key of [...'57', 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(KEY_INTERVAL_MS);
    }
  }
  await page.waitForTimeout(3000);
  const { painted, acknowledged } = await readMeasures(page);
  report('painted after a key', painted);
  report('acknowledged after Enter', acknowledged);
} finally {
  await setup.close();
}

interface Measures {
  painted: number[];
  acknowledged: number[];
}

declare global {
  interface Window {
    measures: { painted: number[]; entered: number[] };
  }
}

// A key press is painted when the first task after the next frame's animation callbacks runs.
function measureKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.measures = { painted: [], entered: [] };
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(2000);
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') window.measures.entered.push(timeStamp);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.measures.painted.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
}

// Figures are sent one after another, so the Enter for a request is the last one before its start.
function readMeasures(page: Page): Promise<Measures> {
  return page.evaluate(() => {
    const posts = performance
      .getEntriesByType('resource')
      .filter((entry) => /\/entries$/.test(entry.name)) as PerformanceResourceTiming[];
    const acknowledged = posts.map(
      ({ startTime, responseEnd }) =>
        responseEnd - (window.measures.entered.findLast((at) => at <= startTime) ?? startTime),
    );
    return { painted: window.measures.painted, acknowledged };
  });
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  process.stdout.write(
    `${name}: ${sorted.length} times, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms\n`,
  );
}
