import type { Locator, Page } from 'playwright-core';
import { listEntries } from '#shared/contract/record/entries.ts';
import { readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import { SET } from '../record/entries.ts';
import type { Visit } from './browser.ts';

/** The panel about judgements in the grid. */
export function judgementPanel(page: Page): Locator {
  return page.locator('[data-part~="judgement-panel"]');
}

/** Cell of the column of judgements, in a list on a wide screen. */
export function judgementCell(page: Page, code: string): Locator {
  const row = page.getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')} `) });
  return row.getByRole('gridcell').nth(1);
}

export function readStandingOf(visit: Visit, communeId: string, on: string): Promise<Standing> {
  return visit.server.read(readStanding, { params: { communeId }, query: { set: SET, on } });
}

/** Criteria and indicators met. */
export async function totalsOf(visit: Visit, communeId: string, on: string): Promise<number[]> {
  const { criteriaMet, indicatorsMet } = await readStandingOf(visit, communeId, on);
  return [criteriaMet, indicatorsMet];
}

/** The numbers of a commune that rest on a judgement, each 0,1 lower, as lines `code, figure` of a spreadsheet. */
export async function lowerJudgedFigures(visit: Visit, communeId: string, on: string): Promise<string[]> {
  const { criteria } = await readStandingOf(visit, communeId, on);
  return criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, value, why }) =>
      why.basis === 'judgement' && typeof value === 'number'
        ? [`${code}\t${String(Math.round(value * 10 - 1) / 10).replace('.', ',')}`]
        : [],
    ),
  );
}

/** Judgements that the grid has recorded for a commune, newest first: indicator, judgement, reason. */
export async function judgementsBy(visit: Visit, communeId: string): Promise<unknown[][]> {
  const query = { set: SET, limit: 1000 };
  const { entries } = await visit.server.read(listEntries, { params: { communeId }, query });
  return entries
    .filter(({ origin, judgement }) => origin === 'grid' && judgement !== null)
    .map(({ indicator, judgement, reason }) => [indicator, judgement, reason]);
}
