import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** A made-up set with 10 criteria, 47 indicators and three groups of communes. */
export const NEW_SET = 'gia-dinh-10-47';

/** Its file. */
export const RIGHT = readFileSync(
  fileURLToPath(new URL(`../../fixtures/criteria-sets/${NEW_SET}.json`, import.meta.url)),
  'utf8',
);

/** Chooses a file with this content on the page that adds a set. */
export function chooseSetFile(page: Page, text: string | Buffer) {
  return page.getByLabel('Tệp bộ tiêu chí (.json)').setInputFiles({
    name: 'bo-tieu-chi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}
