import type { Page } from 'playwright-core';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { Office } from './office.ts';

/** Failures during typing: a killed tab or server, or a cut connection. */
export const BLOWS = ['tab', 'server', 'network'] as const;
export type Blow = (typeof BLOWS)[number];

export interface Round {
  blow: Blow;
  typed: number;
  /** Typed values recorded before the failure. */
  before: number;
  /** Typed values shown in their cells after the failure, recorded or waiting. */
  visible: number;
  /** Typed values recorded at the end. */
  recorded: number;
  /** Values recorded more than once. */
  twice: number;
  /** State of the page, if a value is missing. */
  pageState?: string;
}

// Shares in the set of the sample that accept any number from 0 to 100.
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
const TIMEOUT = 60_000; // ms

interface Typed {
  indicator: string;
  value: number;
  text: string;
}

/** Types a column of figures fast, causes the failure at a figure that depends on `turn`, and compares the record with the typed values. */
export async function playRound(office: Office, blow: Blow, turn: number): Promise<Round> {
  const commune = COMMUNES[turn % COMMUNES.length] ?? '';
  const on = addDays(FIRST_DAY, turn * BLOWS.length + BLOWS.indexOf(blow)) ?? FIRST_DAY;
  const address = `${office.proxy.address}/nhap-so-lieu?xa=${commune}&chi-tieu=${INDICATORS.join(',')}&den=${on}`;
  const figures = INDICATORS.map((indicator, index): Typed => {
    const value = Number((index + 1 + ((turn * 7 + BLOWS.indexOf(blow)) % 1000) / 1000).toFixed(3));
    return { indicator, value, text: String(value).replace('.', ',') };
  });
  // Each turn has another place in the column, and another delay after the key.
  const at = 2 + ((turn * 5) % (INDICATORS.length - 4));
  let page = await open(office, address);
  await firstCell(page).click();
  const typed = await typeFigures(page, figures.slice(0, at));
  await wait((turn * 13) % 40);
  const before = office.stored(commune, on).length;
  await causeFailure(office, page, blow);
  if (blow === 'tab') page = await open(office, address);
  else typed.push(...(await typeFigures(page, figures.slice(at))));
  const visible = await countVisible(page, typed);
  await recover(office, blow);
  await untilRecorded(page, office, commune, on, typed.length);
  const stored = office.stored(commune, on);
  const countOf = ({ indicator, value }: Typed) =>
    stored
      .filter((one) => one.indicator === indicator && one.value === value)
      .reduce((sum, one) => sum + one.count, 0);
  const recorded = typed.filter((one) => countOf(one) > 0).length;
  const pageState = recorded < typed.length || visible < typed.length ? await readPageState(page) : undefined;
  await page.close();
  return {
    blow,
    typed: typed.length,
    before,
    visible,
    recorded,
    ...(pageState !== undefined && { pageState }),
    twice: stored.filter(({ count }) => count > 1).length + Math.max(0, stored.length - typed.length),
  };
}

async function open(office: Office, address: string): Promise<Page> {
  const page = await office.context.newPage();
  page.setDefaultTimeout(TIMEOUT);
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

async function causeFailure(office: Office, page: Page, blow: Blow): Promise<void> {
  if (blow === 'server') await office.killServer();
  if (blow === 'network') office.proxy.cut();
  if (blow !== 'tab') return;
  const session = await office.context.newCDPSession(page);
  // The call never answers, as the tab is gone.
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function recover(office: Office, blow: Blow): Promise<void> {
  if (blow === 'server') await office.startServer();
  if (blow === 'network') office.proxy.restore();
}

/** Number of typed values shown in their cells. */
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

/** Waits until the record has `count` figures and none is waiting. */
async function untilRecorded(
  page: Page,
  office: Office,
  commune: string,
  on: string,
  count: number,
): Promise<void> {
  const end = Date.now() + TIMEOUT;
  while (office.stored(commune, on).length < count && Date.now() < end) await wait(100);
  const waiting = page.locator('[data-part~="waiting-count"] a');
  while ((await waiting.count()) > 0 && Date.now() < end) await wait(100);
}

/** Status texts of the page, and the tabs that hold or request the lock for sending. */
async function readPageState(page: Page): Promise<string> {
  const locks = await page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return { held: held.map(({ clientId }) => clientId), pending: pending.map(({ clientId }) => clientId) };
  });
  const texts = await page
    .locator('[data-part~="grid-status-bar"], [data-part~="waiting-count"]')
    .allInnerTexts();
  return `${texts.join(' | ')} ${JSON.stringify(locks)}`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
