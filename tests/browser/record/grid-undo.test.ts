import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { isAnnulled } from '#shared/domain/record/annulment.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  enter,
  figureCell,
  openGrid,
  paste,
  textIn,
  waitForStatus,
} from '../../support/browser/grid-page.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const POSTS = /\/api\/(communes\/\d+\/entries|annulments)$/;

/** Everything that the server says about a commune on and after the day of the grid. */
function answers(communeId: string, day: string): Promise<unknown[]> {
  return Promise.all(
    [day, '2024-01-24', '2024-06-30'].map((on) =>
      visit.server.read(readStanding, { params: { communeId }, query: { set: SET, on } }),
    ),
  );
}

/** Entries that the grid has recorded for a commune, newest first: indicator, value, and whether it is annulled. */
async function recorded(communeId: string): Promise<unknown[][]> {
  const { entries } = await visit.server.read(listEntries, {
    params: { communeId },
    query: { set: SET, limit: 1000 },
  });
  return entries
    .filter(({ origin }) => origin === 'grid')
    .map(({ indicator, value, annulments }) => [indicator, value, isAnnulled(annulments)]);
}

/** Acts that annulled or reinstated entries of the grid. */
async function actsIn(communeId: string): Promise<Set<string>> {
  const { entries } = await visit.server.read(listEntries, {
    params: { communeId },
    query: { set: SET, limit: 1000 },
  });
  return new Set(entries.flatMap(({ annulments }) => annulments.map(({ act }) => act)));
}

const undo = (page: Page) => page.keyboard.press('Control+z');
const redo = (page: Page) => page.keyboard.press('Control+y');

test('a saved figure is undone as if it had never been typed, and redone', async () => {
  const day = '2024-01-21';
  const before = await answers('06916', day);
  const page = await openGrid(visit, `xa=06916&den=${day}`);
  const cell = figureCell(page, '14.1');
  const shown = await textIn(cell);
  await cell.click();
  await enter(page, '77,7');
  await eventually(() => recorded('06916')).toEqual([['14.1', 77.7, false]]);
  await eventually(() => cell.innerText()).toContain('đã lưu');
  await undo(page);
  await waitForStatus(page, /Đã hoàn tác 1 ô/);
  await eventually(() => textIn(cell)).toBe(shown);
  await eventually(() => recorded('06916')).toEqual([['14.1', 77.7, true]]);
  expect(await answers('06916', day)).toEqual(before);
  await redo(page);
  await eventually(() => recorded('06916')).toEqual([['14.1', 77.7, false]]);
  expect(await textIn(cell)).toBe('77,7');
  await undo(page);
  await eventually(() => answers('06916', day)).toEqual(before);
  await page.reload();
  await eventually(() => textIn(cell)).toBe(shown);
});

test('a pasted block is undone in one act, and so is what F8 has confirmed', async () => {
  const day = '2024-01-18';
  const before = await answers('06917', day);
  const page = await openGrid(visit, `xa=06917&chi-tieu=tc2&den=${day}`);
  await figureCell(page, '2.1').click();
  await paste(page, '61,5\n62,5\n63,5\n64,5');
  await eventually(async () => (await recorded('06917')).length).toBe(4);
  await eventually(() => figureCell(page, '2.4').innerText()).toContain('đã lưu');
  const pasted = await answers('06917', day);
  await undo(page);
  await waitForStatus(page, /Đã hoàn tác 4 ô/);
  await eventually(async () => (await recorded('06917')).every(([, , annulled]) => annulled)).toBe(true);
  expect(await answers('06917', day)).toEqual(before);
  expect((await actsIn('06917')).size).toBe(1);
  await redo(page);
  await eventually(() => answers('06917', day)).toEqual(pasted);
  await undo(page);
  await eventually(() => answers('06917', day)).toEqual(before);

  await figureCell(page, '2.1').click();
  await page.keyboard.press('F8');
  await eventually(async () => (await recorded('06917')).length).toBe(5);
  await eventually(() => figureCell(page, '2.1').innerText()).toContain('đã lưu');
  await undo(page);
  await eventually(() => answers('06917', day)).toEqual(before);
});

test('without a connection what was never sent is discarded, and what may have been is annulled later', async () => {
  const day = '2024-01-17';
  const before = await answers('06919', day);
  const page = await openGrid(visit, `xa=06919&den=${day}`, { expects: [FAILED] });
  const [first, second] = [figureCell(page, '14.1'), figureCell(page, '14.2')];
  const shown = await Promise.all([textIn(first), textIn(second)]);
  await page.context().route(POSTS, (route) => route.abort());
  await first.click();
  await enter(page, '78,8');
  await eventually(() => first.innerText()).toMatch(/78,8\s*chờ gửi/);
  await enter(page, '79,9');
  await undo(page);
  await eventually(() => textIn(second)).toBe(shown[1]);
  await waitForStatus(page, /1 số liệu chờ gửi/);
  await undo(page);
  await eventually(() => first.innerText()).toMatch(new RegExp(`${shown[0]}\\s*chờ gửi`));
  await page.reload();
  await eventually(() => textIn(first)).toBe(shown[0]);
  await page.context().unroute(POSTS);
  await eventually(() => recorded('06919')).toEqual([['14.1', 78.8, true]]);
  expect(await answers('06919', day)).toEqual(before);
  await eventually(() => page.getByRole('link', { name: /số liệu chờ gửi/ }).count()).toBe(0);
});

test('a figure that was undone and is refused after all needs no decision, and nothing is annulled', async () => {
  const page = await openGrid(visit, 'xa=06898&den=2024-01-16', { expects: [FAILED, /status of 403/] });
  const cell = figureCell(page, '14.1');
  const shown = await textIn(cell);
  const problem = { type: '/problems/not-allowed', title: 'Không được phép', status: 403, instance: 'r' };
  const acts: string[] = [];
  page.on('request', (request) => request.url().endsWith('/annulments') && acts.push(request.url()));
  let isCut = true;
  await page.context().route(POSTS, (route) =>
    isCut
      ? route.abort()
      : route.fulfill({
          status: 403,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        }),
  );
  await cell.click();
  await enter(page, '78,8');
  await eventually(() => cell.innerText()).toMatch(/78,8\s*chờ gửi/);
  await undo(page);
  await eventually(() => textIn(cell)).toBe(shown);
  isCut = false;
  await eventually(() => page.getByRole('link', { name: /số liệu (chờ gửi|cần xem lại)/ }).count()).toBe(0);
  expect(await textIn(cell)).toBe(shown);
  expect(acts).toEqual([]);
  expect(await recorded('06898')).toEqual([]);
});

test('a figure that somebody else annuls goes from the grid', async () => {
  const page = await openGrid(visit, 'xa=06904&den=2024-01-15');
  const cell = figureCell(page, '14.1');
  const shown = await textIn(cell);
  await cell.click();
  await enter(page, '75,5');
  await eventually(() => cell.innerText()).toContain('đã lưu');
  const query = { set: SET, indicator: '14.1', limit: 1 };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06904' }, query });
  const other = await openGrid(visit, 'xa=06904&den=2024-01-15');
  const body = { id: crypto.randomUUID(), kind: 'annul', entries: [entries[0]?.id], reason: 'nhầm' };
  expect((await other.request.post('/api/annulments', { data: body })).status()).toBe(201);
  await eventually(() => textIn(cell)).toBe(shown);
});
