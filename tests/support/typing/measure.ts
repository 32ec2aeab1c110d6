import type { Page } from 'playwright-core';
import { openOffice } from './office.ts';

// npm run bench:typing: measures the time from a key to its paint in the grid of 75 indicators by 8 communes, and to the
// acknowledgement of a figure. Needs the built client.
const KEYS_APART = 60; // ms between keys of a fast typist
const FIGURES = 60;

const office = await openOffice();
try {
  const page = await office.context.newPage();
  await page.goto(`${office.proxy.address}/nhap-so-lieu?xa=tat-ca&den=2024-01-22`);
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
      await page.waitForTimeout(KEYS_APART);
    }
  }
  await page.waitForTimeout(3000);
  const { painted, acknowledged } = await readMeasures(page);
  report('painted after a key', painted);
  report('acknowledged after Enter', acknowledged);
} finally {
  await office.close();
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

// A key counts as painted in the task after the animation callbacks of the next frame.
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

// Figures are sent one by one, so each request belongs to the last Enter before it.
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
