import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';
import { heatMap } from '../../support/browser/screen.ts';
import {
  seesGapsAndFreshness,
  seesHeadline,
  seesHeatMap,
  seesWhatIsToBeReviewed,
} from '../../support/record/board-figures.ts';
import { SET } from '../../support/record/entries.ts';
import { recountBoard } from '../../support/record/recounted-board.ts';

// Compares each figure on the screen with a count from entries.csv by code that is independent of the product.

const visit = openBrowser();

const VIEWS: { on: string; known?: string }[] = [
  { on: '2022-07-01' },
  { on: '2022-09-30' },
  { on: '2022-12-31' },
  { on: '2023-03-15' },
  { on: '2023-06-30' },
  { on: '2023-09-30' },
  { on: '2023-12-31', known: '2024-01-09' },
  { on: '2023-12-31' },
  { on: '2024-01-24' },
  { on: '2024-06-30' },
];

test.each(VIEWS)('the board agrees with entries.csv: %o', async (view) => {
  const address = `/api/exports/entries.csv?set=${SET}&on=2199-12-31`;
  const rows: Record<string, string>[] = parse(await visit.server.download(address), {
    bom: true,
    columns: true,
  });
  const recount = recountBoard(SET, rows, view);
  expect(recount.withRows).toHaveLength(8);
  const page = await visit.openPage(`/?ngay=${view.on}${view.known ? `&ghi=${view.known}` : ''}`);
  await heatMap(page).waitFor();
  await seesHeadline(page, recount);
  await seesHeatMap(page, recount);
  await seesWhatIsToBeReviewed(page, recount);
  await seesGapsAndFreshness(page, recount);
});
