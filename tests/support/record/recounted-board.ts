import { type Recounted, recount, setFile } from './recount.ts';

// Counts every figure of the board from the rows of entries.csv, in simple steps and without functions of the product, so that
// both cannot share a mistake.

type Row = Record<string, string>;
type Verdicts = ReadonlyMap<string, Recounted>;
type Communes = ReadonlyMap<string, Verdicts>;

const COUNTED = ['met', 'met-low', 'not-applicable'];
const MISSED = ['not-met', 'nearly-met'];
const NO_ROWS: Verdicts = new Map();

export const isCounted = (verdict: Recounted | undefined) => COUNTED.includes(verdict?.status ?? '');
export const isMissed = (verdict: Recounted | undefined) => MISSED.includes(verdict?.status ?? '');

/** Verdicts of the communes by name, on a day, as known at the end of the day `known`. */
export function recountCommunes(setId: string, rows: readonly Row[], on: string, known?: string): Communes {
  const names = new Map(rows.map((row) => [String(row['communeId']), String(row['communeName'])]));
  // Days in Vietnam end at 17:00 UTC.
  const knownAt = known === undefined ? '9999' : `${known}T16:59:59.999Z`;
  const view = { region: 'DBSH', on, knownAt };
  return new Map(
    [...names].map(([commune, name]) => [name, recount(setFile(setId), rows, { commune, ...view })]),
  );
}

export function hasRows(verdicts: Verdicts): boolean {
  return [...verdicts.values()].some(({ row }) => row !== undefined);
}

/** Criteria of a commune: indicators met, indicators in total, and status. */
export function criteriaOf(setId: string, verdicts: Verdicts = NO_ROWS) {
  return setFile(setId).criteria.map(({ number, indicators }) => {
    const own = indicators.map(({ code }) => verdicts.get(code));
    const met = own.filter(isCounted).length;
    const status = met === own.length ? 'met' : own.some(isMissed) ? 'not-met' : 'not-assessed';
    return { number, met, total: own.length, status };
  });
}

export function totalsOf(setId: string, verdicts: Verdicts = NO_ROWS) {
  return {
    criteria: criteriaOf(setId, verdicts).filter(({ status }) => status === 'met').length,
    indicators: [...verdicts.values()].filter(isCounted).length,
  };
}

/** Changes by commune between two days; leaves out communes without rows on one of them. */
export function changesBetween(setId: string, before: Communes, after: Communes) {
  const changes = new Map<
    string,
    { was: number; is: number; criteria: number; indicators: number; lost: number }
  >();
  for (const [name, now] of after) {
    const then = before.get(name) ?? NO_ROWS;
    if (!hasRows(then) || !hasRows(now)) continue;
    const [was, is] = [totalsOf(setId, then), totalsOf(setId, now)];
    changes.set(name, {
      was: was.criteria,
      is: is.criteria,
      criteria: is.criteria - was.criteria,
      indicators: is.indicators - was.indicators,
      lost: [...now].filter(([code, verdict]) => isCounted(then.get(code)) && !isCounted(verdict)).length,
    });
  }
  return changes;
}

/** Such as „Dực Yên 17.10“, for each criterion that misses only one indicator. */
export function nearlyMetOf(setId: string, communes: Communes): string[] {
  return [...communes].flatMap(([name, verdicts]) =>
    !hasRows(verdicts)
      ? []
      : setFile(setId).criteria.flatMap(({ indicators }) => {
          const short = indicators.filter(({ code }) => !isCounted(verdicts.get(code)));
          return short.length === 1 ? `${name} ${short[0]?.code}` : [];
        }),
  );
}

/** Missed indicators by criterion or office, with the cumulative share: „14 33%“. */
export function paretoOf(setId: string, communes: Communes, by: 'criterion' | 'office'): string[] {
  const counts = new Map<string, number>();
  for (const criterion of setFile(setId).criteria) {
    for (const { code, leadOffice = criterion.leadOffice } of criterion.indicators) {
      const key = by === 'criterion' ? `${criterion.number}.` : (leadOffice ?? 'Chưa ghi cơ quan chủ trì');
      const count = [...communes.values()].filter((verdicts) => isMissed(verdicts.get(code))).length;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  const parts = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const whole = parts.reduce((sum, [, count]) => sum + count, 0);
  let soFar = 0;
  return parts.map(([key, count]) => {
    soFar += count;
    return `${key} ${count} ${Math.round((100 * soFar) / whole)}%`;
  });
}

/** Last day of the month or quarter before the one of this day. */
export function lastEndBefore(on: string, months: 1 | 3): string {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const first = month - ((month - 1) % months);
  return new Date(Date.UTC(year, first - 1, 0)).toISOString().slice(0, 10);
}

/** All figures of a board on a day. */
export function recountBoard(
  setId: string,
  rows: readonly Row[],
  { on, known }: { on: string; known?: string },
) {
  const communes = recountCommunes(setId, rows, on, known);
  const since = (months: 1 | 3) => {
    const from = lastEndBefore(on, months);
    return { from, changes: changesBetween(setId, recountCommunes(setId, rows, from, known), communes) };
  };
  const withRows = [...communes].filter(([, verdicts]) => hasRows(verdicts));
  const all = withRows.flatMap(([, verdicts]) => [...verdicts.values()]);
  return { set: setId, on, communes, withRows, all, month: since(1), quarter: since(3) };
}
export type RecountedBoard = ReturnType<typeof recountBoard>;

/** Latest day and moment of the current rows, and whether that day is more than a quarter ago. */
export function freshnessOf(on: string, verdicts: Verdicts) {
  const rows = [...verdicts.values()].flatMap(({ row }) => (row ? [row] : []));
  const latest = (key: string) => rows.map((row) => String(row[key])).reduce((a, b) => (a > b ? a : b), '');
  const last = latest('effectiveOn');
  const isStale = (Date.parse(on) - Date.parse(last)) / 86_400_000 > 92;
  return { last, recorded: latest('recordedAt'), isStale };
}
