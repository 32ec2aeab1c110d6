import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { listTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import type { Visit } from './browser.ts';

/** Set of the targets that the tests decide. */
export const setId = 'nang-cao-2021-2025';

export async function openPanel(page: Page, action: string): Promise<Locator> {
  await page.getByRole('button', { name: action, exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

export async function seeConsequences(panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: 'Xem kết quả thay đổi' }).click();
  const consequences = panel.getByRole('region', { name: 'Nếu ghi quyết định này' });
  await consequences.waitFor();
  return (await consequences.innerText()).replace(/\s+/g, ' ');
}

/** Enters the document, opens the preview and records the decision; returns the text of the consequences. */
export async function record(page: Page, panel: Locator, document: string): Promise<string> {
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill(document);
  const consequences = await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByText(`Đã ghi quyết định theo ${document}.`).waitFor();
  return consequences;
}

/** Records a figure without a judgement for Quảng An, as a colleague would meanwhile. */
export async function recordFigure(
  { server }: Visit,
  page: Page,
  indicator: string,
  value: FigureValue,
): Promise<void> {
  const { entries } = await server.read(listEntries, {
    params: { communeId: '06901' },
    query: { set: setId, indicator },
  });
  const [latest] = entries
    .filter(({ effectiveOn }) => effectiveOn <= '2024-01-24')
    .toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn));
  const replaces = latest?.id ?? null;
  const figure = { id: randomUUID(), set: setId, indicator, effectiveOn: '2024-01-24', value, replaces };
  const answer = await page.request.post('/api/communes/06901/entries', { data: figure });
  expect(answer.status()).toBe(201);
}

export async function countDecisions({ server }: Visit): Promise<number> {
  const { decisions } = await server.read(listTargetDecisions, { params: { setId }, query: {} });
  return decisions.length;
}
