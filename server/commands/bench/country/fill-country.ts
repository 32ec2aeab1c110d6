import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { dataFolderAt, makeDataFolder } from '../../../database/data-folder.ts';
import { type Database, openDatabase } from '../../../database/open.ts';
import { storeNationalSets } from '../../../features/sets/criteria-sets/national-sets.ts';
import { findCriteriaSet } from '../../../features/sets/criteria-sets/repository.ts';
import { addCommune } from '../../../features/units/communes/add-commune.ts';
import { ChainedEntries } from './chained-entries.ts';
import { makeCommunes } from './communes.ts';
import { figureOf } from './figures.ts';
import { withoutIndexes } from './without-indexes.ts';

/** Criteria set of the made-up country, and the last day with figures. */
export const COUNTRY_SET = 'nang-cao-2021-2025';
export const COUNTRY_DAY = '2025-12-31';

const BEGINNING = '2020-12-01T00:00:00.000Z';
const LAST_YEAR = 2025;
const MONTHS_OF_A_YEAR = 12;

/** Size of a made-up country: `reporting` of its communes have a figure for every indicator in each of the last `months`. */
export interface CountrySize {
  communes: number;
  reporting: number;
  months: number;
}

/** 14.85 million entries: 3,300 communes × 75 indicators × 60 months. */
export const WHOLE_COUNTRY: CountrySize = { communes: 3300, reporting: 3300, months: 60 };

/**
 * 1/100 of that history: the last month of 2,000 communes, so that the communes measured have all figures in both records.
 */
export const HUNDREDTH: CountrySize = { communes: 3300, reporting: 2000, months: 1 };

interface FilledCountry {
  entries: number;
  seconds: number;
}

/**
 * Fills a data folder with a made-up country, reproducible for a seed: communes, entries month by month with the entries
 * they replace, and the audit chain over everything, as the server would have written them.
 */
export function fillCountry(path: string, size: CountrySize, seed = 1): FilledCountry {
  const start = performance.now();
  const folder = dataFolderAt(path);
  makeDataFolder(folder);
  const database = openDatabase(folder.databaseFile);
  storeNationalSets(database, BEGINNING);
  const entries = withoutIndexes(database.sqlite, ['entry', 'audit'], () => fill(database, size, seed));
  database.close();
  return { entries, seconds: (performance.now() - start) / 1000 };
}

function fill(database: Database, size: CountrySize, seed: number): number {
  const found = findCriteriaSet(database.query, COUNTRY_SET);
  if (found === undefined) throw new Error(`no criteria set ${COUNTRY_SET}`);
  const communes = makeCommunes(size.communes);
  database.write((tx) => {
    const source = { actor: null, address: null, at: BEGINNING, origin: 'command' };
    for (const commune of communes) addCommune(tx, commune, source);
  });
  const reporting = communes.slice(0, size.reporting).map(({ id }) => id);
  const chained = new ChainedEntries(database.sqlite, COUNTRY_SET, found.revision);
  for (let month = MONTHS_OF_A_YEAR * 5 - size.months; month < MONTHS_OF_A_YEAR * 5; month++)
    database.write(() => fillMonth(chained, found.set, reporting, month, seed));
  return chained.count;
}

function fillMonth(
  chained: ChainedEntries,
  set: CriteriaSet,
  communes: readonly string[],
  month: number,
  seed: number,
): void {
  const indicators: Indicator[] = listIndicators(set);
  const { lastDay, recordedAt } = momentsOf(month);
  for (const [i, communeId] of communes.entries()) {
    for (const [place, indicator] of indicators.entries()) {
      const figure = figureOf(seed, i, indicator, place, month);
      chained.add(i * indicators.length + place, communeId, indicator.code, lastDay, recordedAt, figure);
    }
  }
}

// Figures are for the end of a month, and are recorded three days later.
function momentsOf(month: number): { lastDay: string; recordedAt: string } {
  const year = LAST_YEAR - 4 + Math.floor(month / MONTHS_OF_A_YEAR);
  const next = Date.UTC(year, (month % MONTHS_OF_A_YEAR) + 1, 1);
  const day = 24 * 3600 * 1000;
  return {
    lastDay: new Date(next - day).toISOString().slice(0, 10),
    recordedAt: new Date(next + 2 * day).toISOString(),
  };
}
