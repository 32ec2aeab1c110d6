import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../project/root.ts';

// Counts the figures of a board from entries.csv and the file of the set, as simply as possible and without functions or types
// of the product, so that both cannot share a mistake.

type Row = Record<string, string>;
type Value = number | boolean | string;
interface Indicator {
  code: string;
  kind: string;
  comparison: string;
  target: null | {
    all?: Value;
    byRegion?: Record<string, Value>;
    byYear?: Record<string, Record<string, Value>>;
  };
  levels?: string[];
  lowMargin?: number;
  checked: { target: boolean };
  leadOffice?: string;
}
interface SetFile {
  lowMargin?: number;
  criteria: { number: number; leadOffice?: string; indicators: Indicator[] }[];
}

export interface Recounted {
  status: string;
  isUnchecked: boolean;
  row: Row | undefined;
  /** A figure took the place of a judgement, and nothing can decide without one. */
  isToBeJudgedAgain: boolean;
  isOfEarlierYear: boolean;
  /** The target of the year on view is not reached by a figure that counts. */
  isShortThisYear: boolean;
}

export function setFile(id: string): SetFile {
  return JSON.parse(readFileSync(join(ROOT, `shared/criteria-sets/${id}.json`), 'utf8')) as SetFile;
}

/** Verdicts of a commune by indicator code, on a day, as known at a moment. */
export function recount(
  set: SetFile,
  rows: readonly Row[],
  {
    commune,
    region,
    on,
    knownAt = '9999',
  }: { commune: string; region: string; on: string; knownAt?: string },
): Map<string, Recounted> {
  const verdicts = new Map<string, Recounted>();
  for (const indicator of set.criteria.flatMap(({ indicators }) => indicators)) {
    let held: Row | undefined;
    let settled: Row | undefined;
    for (const row of rows) {
      if (row['communeId'] !== commune || row['indicator'] !== indicator.code) continue;
      if (String(row['effectiveOn']) > on || String(row['recordedAt']) > knownAt) continue;
      // Rows are in the order of recording; for the same day the later one counts.
      const isLater = (than: Row | undefined) =>
        than === undefined || String(row['effectiveOn']) >= String(than['effectiveOn']);
      if (isLater(held)) held = row;
      if ((row['judgement'] !== '' || row['value'] === '') && isLater(settled)) settled = row;
    }
    const judged = judge(set, indicator, region, held);
    const isStated = held !== undefined && (held['value'] !== '' || held['judgement'] !== '');
    verdicts.set(indicator.code, {
      ...judged,
      row: held,
      isToBeJudgedAgain:
        isStated && judged.status === 'not-assessed' && held?.['judgement'] === '' && isJudged(settled),
      isOfEarlierYear: isStated && String(held?.['effectiveOn']).slice(0, 4) < on.slice(0, 4),
      isShortThisYear:
        isStated &&
        held?.['judgement'] === '' &&
        ['met', 'met-low'].includes(judged.status) &&
        judge(set, indicator, region, { ...held, effectiveOn: on }).status === 'not-met',
    });
  }
  return verdicts;
}

function isJudged(row: Row | undefined): boolean {
  return row !== undefined && row['judgement'] !== '' && row['judgement'] !== 'not-assessed';
}

function judge(set: SetFile, indicator: Indicator, region: string, row: Row | undefined) {
  if (row?.['judgement']) return { status: row['judgement'], isUnchecked: false };
  const target = row && targetOf(indicator, region, String(row['effectiveOn']).slice(0, 4));
  if (row === undefined || row['value'] === '' || target === undefined)
    return { status: 'not-assessed', isUnchecked: false };
  return {
    status: compare(set, indicator, String(row['value']), target),
    isUnchecked: !indicator.checked.target,
  };
}

function targetOf({ target }: Indicator, region: string, year: string): Value | undefined {
  if (target === null) return undefined;
  if (target.all !== undefined) return target.all;
  if (target.byRegion) return target.byRegion[region] ?? target.byRegion['national'];
  const years = Object.keys(target.byYear ?? {})
    .filter((one) => one <= year)
    .sort()
    .reverse();
  for (const place of [region, 'national'])
    for (const one of years)
      if (target.byYear?.[one]?.[place] !== undefined) return target.byYear[one]?.[place];
  return undefined;
}

function compare(set: SetFile, indicator: Indicator, text: string, target: Value): string {
  if (typeof target !== 'number') {
    const above = indicator.levels?.slice(indicator.levels.indexOf(String(target))) ?? [String(target)];
    return above.includes(text) ? 'met' : 'not-met'; // a level or a better one is required
  }
  // In millionths, so that decimals compare exactly.
  const [value, wanted] = [Math.round(Number(text) * 1e6), Math.round(target * 1e6)];
  if (indicator.comparison === 'is') return value === wanted ? 'met' : 'not-met';
  const margin = indicator.comparison === 'at-least' ? value - wanted : wanted - value;
  if (margin < 0) return 'not-met';
  const isMeasured = indicator.kind === 'share' || indicator.kind === 'amount';
  const isBest =
    indicator.comparison === 'at-least' ? indicator.kind === 'share' && value === 100e6 : value === 0;
  const low = (wanted * (indicator.lowMargin ?? set.lowMargin ?? 2)) / 100;
  return isMeasured && !isBest && margin < low ? 'met-low' : 'met';
}
