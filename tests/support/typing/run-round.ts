import type { Page } from 'playwright-core';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { TypingSetup } from './typing-setup.ts';

/** Failure caused during typing. */
export const FAILURES = ['tab', 'server', 'network'] as const;
export type Failure = (typeof FAILURES)[number];

/** Counts of the values in one round. */
export interface RoundResult {
  failure: Failure;
  typed: number;
  /** Recorded when the failure happened. */
  recordedBefore: number;
  /** Typed values shown in their cells after the failure, recorded or waiting. */
  visible: number;
  /** Typed values in the record at the end. */
  recorded: number;
  /** Values recorded more than once, plus the surplus of recorded values over typed ones. */
  duplicated: number;
  /** Texts of the status bar, for a round with missing values. */
  pageState?: string;
}

// Indicators of the sample's set that accept any share from 0 to 100.
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
const TIMEOUT_MS = 60_000;

interface TypedFigure {
  indicator: string;
  value: number;
  text: string;
}

/** Types a column of figures fast, causes the failure during it, and compares the record with the typed values. */
export async function runRound(setup: TypingSetup, failure: Failure, turn: number): Promise<RoundResult> {
  const commune = COMMUNES[turn % COMMUNES.length] ?? '';
  const on = addDays(FIRST_DAY, turn * FAILURES.length + FAILURES.indexOf(failure)) ?? FIRST_DAY;
  const address = `${setup.proxy.address}/nhap-so-lieu?xa=${commune}&chi-tieu=${INDICATORS.join(',')}&den=${on}`;
  const figures = INDICATORS.map((indicator, index): TypedFigure => {
    // Near enough to the sample's figures that the grid does not ask about them.
    const value = Number((index + 40 + ((turn * 7 + FAILURES.indexOf(failure)) % 1000) / 1000).toFixed(3));
    return { indicator, value, text: String(value).replace('.', ',') };
  });
  // Each turn fails at another row, and after another delay.
  const at = 2 + ((turn * 5) % (INDICATORS.length - 4));
  let page = await open(setup, address);
  await firstCell(page).click();
  const typed = await typeFigures(page, figures.slice(0, at));
  await wait((turn * 13) % 40);
  const recordedBefore = setup.storedFigures(commune, on).length;
  await causeFailure(setup, page, failure);
  if (failure === 'tab') page = await open(setup, address);
  else typed.push(...(await typeFigures(page, figures.slice(at))));
  const visible = await countVisible(page, typed);
  await restore(setup, failure);
  await untilRecorded(page, setup, commune, on, typed.length);
  const storedFigures = setup.storedFigures(commune, on);
  const countOf = ({ indicator, value }: TypedFigure) =>
    storedFigures
      .filter((one) => one.indicator === indicator && one.value === value)
      .reduce((sum, one) => sum + one.count, 0);
  const recorded = typed.filter((one) => countOf(one) > 0).length;
  const pageState = recorded < typed.length || visible < typed.length ? await readPageState(page) : undefined;
  await page.close();
  return {
    failure,
    typed: typed.length,
    recordedBefore,
    visible,
    recorded,
    ...(pageState !== undefined && { pageState }),
    duplicated:
      storedFigures.filter(({ count }) => count > 1).length +
      Math.max(0, storedFigures.length - typed.length),
  };
}

async function open(setup: TypingSetup, address: string): Promise<Page> {
  const page = await setup.context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
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

async function typeFigures(page: Page, figures: readonly TypedFigure[]): Promise<TypedFigure[]> {
  for (const { text } of figures) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  return [...figures];
}

async function causeFailure(setup: TypingSetup, page: Page, failure: Failure): Promise<void> {
  if (failure === 'server') await setup.killServer();
  if (failure === 'network') setup.proxy.cut();
  if (failure !== 'tab') return;
  const session = await setup.context.newCDPSession(page);
  // This call never resolves, because the page that would answer has crashed.
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function restore(setup: TypingSetup, failure: Failure): Promise<void> {
  if (failure === 'server') await setup.startServer();
  if (failure === 'network') setup.proxy.restore();
}

/** Number of typed values shown in their cells. */
async function countVisible(page: Page, typed: readonly TypedFigure[]): Promise<number> {
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

/** Waits until all typed values are recorded and no edits are waiting. */
async function untilRecorded(
  page: Page,
  setup: TypingSetup,
  commune: string,
  on: string,
  count: number,
): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  while (setup.storedFigures(commune, on).length < count && Date.now() < end) await wait(100);
  const waiting = page.locator('[data-part~="waiting-count"] a');
  while ((await waiting.count()) > 0 && Date.now() < end) await wait(100);
}

/** Texts of the status bar, and the tabs that hold or await the sending lock. */
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
