import type { Page } from 'playwright-core';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { Office } from './office.ts';

/** What is killed or cut in the middle of typing. */
export const BLOWS = ['tab', 'server', 'network'] as const;
export type Blow = (typeof BLOWS)[number];

/** What a round has come to. */
export interface Round {
  blow: Blow;
  typed: number;
  /** Recorded already when the blow fell, as far as the record tells then. */
  before: number;
  /** Typed values that stood in their cells after the blow, recorded or waiting. */
  visible: number;
  /** Typed values that the record has in the end. */
  recorded: number;
  /** Those that it has more than once. */
  twice: number;
  /** What the page says, where something is missing. */
  told?: string;
}

// All shares of the sample's set that take any number from 0 to 100.
const INDICATORS = [
  '2.3',
  '2.4',
  '3.1',
  '3.3',
  '4.1',
  '5.1',
  '8.2',
  '9.1',
  '12.1',
  '14.1',
  '16.2',
  '17.2',
  '17.3',
  '17.5',
  '18.1',
];
const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];
const FIRST_DAY = '2022-07-01';
const PATIENCE = 60_000; // ms

interface Typed {
  indicator: string;
  value: number;
  text: string;
}

/** One round: types a column of figures fast; at one of them, by its turn, the blow falls; holds the record against what was typed. */
export async function playRound(office: Office, blow: Blow, turn: number): Promise<Round> {
  const commune = COMMUNES[turn % COMMUNES.length] ?? '';
  const on = addDays(FIRST_DAY, turn * BLOWS.length + BLOWS.indexOf(blow)) ?? FIRST_DAY;
  const address = `${office.line.address}/nhap-so-lieu?xa=${commune}&chi-tieu=${INDICATORS.join(',')}&den=${on}`;
  const figures = INDICATORS.map((indicator, index): Typed => {
    const value = Number((index + 1 + ((turn * 7 + BLOWS.indexOf(blow)) % 1000) / 1000).toFixed(3));
    return { indicator, value, text: String(value).replace('.', ',') };
  });
  // At every turn another place in the column, and another moment after the key.
  const at = 2 + ((turn * 5) % (INDICATORS.length - 4));
  let page = await open(office, address);
  await firstCell(page).click();
  const typed = await typeFigures(page, figures.slice(0, at));
  await wait((turn * 13) % 40);
  const before = office.stored(commune, on).length;
  await strike(office, page, blow);
  if (blow === 'tab') page = await open(office, address);
  else typed.push(...(await typeFigures(page, figures.slice(at))));
  const visible = await countVisible(page, typed);
  await mend(office, blow);
  await untilRecorded(page, office, commune, on, typed.length);
  const stored = office.stored(commune, on);
  const countOf = ({ indicator, value }: Typed) =>
    stored
      .filter((one) => one.indicator === indicator && one.value === value)
      .reduce((sum, one) => sum + one.count, 0);
  const recorded = typed.filter((one) => countOf(one) > 0).length;
  const told = recorded < typed.length || visible < typed.length ? await tellState(page) : undefined;
  await page.close();
  return {
    blow,
    typed: typed.length,
    before,
    visible,
    recorded,
    ...(told !== undefined && { told }),
    twice: stored.filter(({ count }) => count > 1).length + Math.max(0, stored.length - typed.length),
  };
}

async function open(office: Office, address: string): Promise<Page> {
  const page = await office.context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.getByRole('grid').waitFor();
  return page;
}

function firstCell(page: Page) {
  return page
    .getByRole('row', { name: new RegExp(`^${INDICATORS[0]} `) })
    .getByRole('gridcell')
    .first();
}

async function typeFigures(page: Page, figures: readonly Typed[]): Promise<Typed[]> {
  for (const { text } of figures) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  return [...figures];
}

async function strike(office: Office, page: Page, blow: Blow): Promise<void> {
  if (blow === 'server') await office.killServer();
  if (blow === 'network') office.line.cut();
  if (blow !== 'tab') return;
  const session = await office.context.newCDPSession(page);
  // Never answers: who would answer is dead.
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function mend(office: Office, blow: Blow): Promise<void> {
  if (blow === 'server') await office.startServer();
  if (blow === 'network') office.line.mend();
}

/** How many of the typed values stand in their cells. */
async function countVisible(page: Page, typed: readonly Typed[]): Promise<number> {
  let visible = 0;
  for (const { indicator, text } of typed) {
    const row = page.getByRole('row', { name: new RegExp(`^${indicator.replace('.', '\\.')} `) });
    const cell = row.getByRole('gridcell').first();
    const isShown = await cell
      .getByText(text, { exact: true })
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    if (isShown) visible += 1;
  }
  return visible;
}

/** Until the record has as many as were typed, and no more come. */
async function untilRecorded(
  page: Page,
  office: Office,
  commune: string,
  on: string,
  count: number,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (office.stored(commune, on).length < count && Date.now() < end) await wait(100);
  const waiting = page.locator('[data-part~="waiting-count"] a');
  while ((await waiting.count()) > 0 && Date.now() < end) await wait(100);
}

/** What the page says of how entering stands, and which tabs hold or want the lock to send. */
async function tellState(page: Page): Promise<string> {
  const locks = await page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return { held: held.map(({ clientId }) => clientId), pending: pending.map(({ clientId }) => clientId) };
  });
  const said = await page
    .locator('[data-part~="grid-status-bar"], [data-part~="waiting-count"]')
    .allInnerTexts();
  return `${said.join(' | ')} ${JSON.stringify(locks)}`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
