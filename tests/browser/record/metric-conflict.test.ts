import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listMetricFigures } from '#shared/contract/record/metrics.ts';
import { sendAsAnother } from '../../support/browser/another-person.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { cutLine } from '../../support/browser/cut-line.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const CONFLICT = /status of 409/;
const COMMUNE = '06901';
const params = { communeId: COMMUNE };

const send = (path: string, body: object) => sendAsAnother(visit.server.address, path, body);

async function enterMetric(page: Page, value: string): Promise<Locator> {
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('combobox').selectOption('Dân số');
  await form.getByRole('textbox', { name: /^Giá trị/ }).fill(value);
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  return form;
}

/** The figures of the day of the page that count, newest first. */
async function populationOf(): Promise<number[]> {
  const { figures } = await visit.server.read(listMetricFigures, { params, query: {} });
  const counted = figures.filter(
    ({ metric, effectiveOn, annulments }) =>
      metric === 'population' && effectiveOn === '2024-01-24' && annulments.at(-1)?.kind !== 'annul',
  );
  return counted.map(({ value }) => value);
}

const otherFigure = { metric: 'population', effectiveOn: '2024-01-24', note: null };

test('a metric typed twice before the first is recorded replaces the first, without a conflict', async () => {
  const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [FAILED] });
  const restore = await cutLine(page);
  const form = await enterMetric(page, '5.201');
  await form.getByRole('listitem').filter({ hasText: '5.201' }).waitFor();
  await enterMetric(page, '5.202');
  await form.getByRole('listitem').filter({ hasText: '5.202' }).waitFor();
  await restore();
  await eventually(() => form.getByRole('listitem').count()).toBe(0);
  expect((await populationOf()).slice(0, 2)).toEqual([5202, 5201]);
});

test('a metric that conflicts in its form can be recorded there, once its author has seen the other figure', async () => {
  const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [CONFLICT] });
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  const replaces = (await latestFigure())?.id ?? null;
  let isFirst = true;
  await page.route('**/metrics', async (route) => {
    // Another figure is recorded while the first one is on its way.
    if (route.request().method() === 'POST' && isFirst) {
      isFirst = false;
      await send(`/api/communes/${COMMUNE}/metrics`, { ...otherFigure, value: 5300, replaces });
    }
    await route.continue();
  });
  await enterMetric(page, '5.301');
  await form.getByText(/vừa được người khác ghi hoặc hủy; hãy xem lại số liệu hiện có rồi lưu lại/).waitFor();
  await form.getByText(/Ngày 24\/01\/2024 đã có số liệu 5\.300/).waitFor();
  expect((await populationOf())[0]).toBe(5300);
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  await form.getByText('Đã ghi: Dân số 5.301 người, ngày 24/01/2024.').waitFor();
  expect((await populationOf()).slice(0, 2)).toEqual([5301, 5300]);
});

test('a metric that conflicts when it is sent names the other figure in the list, and replaces it when sent again', async () => {
  const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [FAILED, CONFLICT] });
  const restore = await cutLine(page);
  const form = await enterMetric(page, '5.401');
  await form.getByRole('listitem').filter({ hasText: '5.401' }).waitFor();
  const replaces = (await latestFigure())?.id ?? null;
  await send(`/api/communes/${COMMUNE}/metrics`, { ...otherFigure, value: 5400, replaces });
  await restore();
  await page.getByRole('link', { name: '1 số liệu cần xem lại' }).click();
  await page.getByText(/Số liệu hiện có: 5\.400 \(Cán bộ xã Quảng An\)/).waitFor();
  expect((await populationOf())[0]).toBe(5400);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  expect((await populationOf()).slice(0, 2)).toEqual([5401, 5400]);
});

test('a metric whose figure was annulled meanwhile is not recorded before its author sends it again', async () => {
  const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [FAILED, CONFLICT] });
  await page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' }).waitFor();
  await enterMetric(page, '5.500');
  await page.getByText('Đã ghi: Dân số 5.500 người').waitFor();
  const restore = await cutLine(page);
  const form = await enterMetric(page, '5.501');
  await form.getByRole('listitem').filter({ hasText: '5.501' }).waitFor();
  const { figures } = await visit.server.read(listMetricFigures, { params, query: {} });
  const metricFigures = figures
    .filter(({ metric, effectiveOn }) => metric === 'population' && effectiveOn === '2024-01-24')
    .map(({ id }) => id);
  await send('/api/annulments', { kind: 'annul', metricFigures, reason: 'nhập nhầm' });
  await restore();
  await page.getByRole('link', { name: '1 số liệu cần xem lại' }).click();
  await page.getByText(/vừa được người khác ghi hoặc hủy/).waitFor();
  expect(await page.getByText(/Số liệu hiện có/).count()).toBe(0);
  expect(await populationOf()).toEqual([]);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  expect(await populationOf()).toEqual([5501]);
});

async function latestFigure() {
  const { figures } = await visit.server.read(listMetricFigures, { params, query: {} });
  return figures.find(({ metric, effectiveOn }) => metric === 'population' && effectiveOn === '2024-01-24');
}
