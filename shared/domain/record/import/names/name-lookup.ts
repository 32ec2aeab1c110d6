import type { CriteriaSet, Indicator } from '../../../sets/criteria-set.ts';
import { listIndicators } from '../../../sets/criteria-set.ts';
import type { Commune } from '../../../units/commune.ts';
import { toSearchText } from '../../../values/search-text.ts';
import { toNfc } from '../../../values/unicode.ts';
import { type SheetCell, textOfCell } from '../cell.ts';
import { normalizeName } from './normalize-name.ts';
import { splitUnitWord, type UnitWord } from './unit-word.ts';

/** Commune by name; without days it has always been and will be a unit. */
export type NamedCommune = Pick<Commune, 'id' | 'name'> & Partial<Pick<Commune, 'validFrom' | 'validUntil'>>;

/** Ids or codes that a cell may mean: none, one, or several if it is ambiguous. */
export type Candidates = readonly string[];

/** Finds the communes and indicators that a cell names. Results are cached, because sheets repeat names. */
export interface NameLookup {
  communesIn(cell: SheetCell | undefined): Candidates;
  indicatorsIn(cell: SheetCell | undefined): Candidates;
  /** Returns whether these communes are one after the other, so that a day chooses among them. */
  areOneAfterAnother(ids: Candidates): boolean;
}

/** Creates a lookup of the indicators of a set (code, printed code or name) and of communes (code or name). */
export function createNameLookup(set: CriteriaSet, communes: readonly NamedCommune[]): NameLookup {
  const indicators = indicatorFinder(listIndicators(set));
  const communeFinder = finderOfCommunes(communes);
  const areOneAfterAnother = (ids: Candidates) => {
    const lives = communes.filter(({ id }) => ids.includes(id)).map(lifeOf);
    return lives.every((one, i) =>
      lives.slice(i + 1).every((other) => one.to < other.from || other.to < one.from),
    );
  };
  return { communesIn: memoized(communeFinder), indicatorsIn: memoized(indicators), areOneAfterAnother };
}

const lifeOf = ({ validFrom, validUntil }: NamedCommune) => ({
  from: validFrom ?? '',
  to: validUntil ?? '9999',
});

type Finder = (text: string, isNumber: boolean) => Candidates;
const NOTHING: Candidates = [];
const MAX_KEPT = 10_000;
/** In characters; longer than any indicator name in today's sets. */
export const MAX_NAME_LENGTH = 600;

function memoized(find: Finder): (cell: SheetCell | undefined) => Candidates {
  const kept = new Map<string, Candidates>();
  return (cell) => {
    const text = textOfCell(cell).trim();
    if (text === '' || text.length > MAX_NAME_LENGTH) return NOTHING;
    const isNumber = typeof cell === 'object' && 'number' in cell;
    const key = isNumber ? `#${text}` : text;
    const cached = kept.get(key);
    if (cached !== undefined) return cached;
    const found = find(text, isNumber);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };
}

/**
 * `Quảng An`, `xã Quảng An`, `X. Quảng An`, `06901`, `06901 - Quảng An`; `6901` if a spreadsheet read the code as a number, also when
 * it then wrote a CSV. A town, ward or district is never the commune of the same name. Several units of one name are all candidates:
 * they may exist at different times.
 */
function finderOfCommunes(communes: readonly NamedCommune[]): Finder {
  const units = communes.map(({ id, name }) => {
    const { unit = 'commune', name: own } = splitUnitWord(name);
    return { id, unit, exact: exactKey(own), key: normalizeName(own) };
  });
  const ids = new Set(communes.map(({ id }) => id));
  const byName = grouped(
    units,
    ({ exact }) => exact,
    (unit) => unit,
  );
  const byKey = grouped(
    units,
    ({ key }) => key,
    (unit) => unit,
  );
  return (text, isNumber) => {
    const code = /(?<![\d.,])\d{5}(?![\d.,])/.exec(text)?.[0];
    if (code !== undefined && ids.has(code)) return [code];
    // Shorter numbers are those of rows.
    if (/^\d{4}$/.test(text)) return ids.has(`0${text}`) ? [`0${text}`] : NOTHING;
    if (isNumber) return NOTHING;
    const { unit, name } = splitUnitWord(text);
    const found = ofUnit(byName.get(exactKey(name)), unit);
    return found.length > 0 ? found : ofUnit(byKey.get(normalizeName(name)), unit);
  };
}

function ofUnit(
  found: readonly { id: string; unit: UnitWord }[] = [],
  unit: UnitWord | undefined,
): Candidates {
  return found.filter((one) => unit === undefined || one.unit === unit).map(({ id }) => id);
}

function exactKey(text: string): string {
  return toNfc(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

// The printed code or a leading code, with or without words around it; otherwise the full name, or its beginning if long enough.
function indicatorFinder(indicators: readonly Indicator[]): Finder {
  const codes = new Map(indicators.map(({ code }) => [code.toLowerCase(), code]));
  const byPrinted = grouped(indicators, ({ printedCode }) => normalizeName(printedCode ?? ''), codeOf);
  const byName = grouped(indicators, ({ name }) => normalizeName(name), codeOf);
  return (text, isNumber) => {
    if (isNumber) return candidatesOfNumber(codes, text);
    const key = normalizeName(text);
    const printed = key === '' ? undefined : byPrinted.get(key);
    if (printed !== undefined) return printed;
    const code = codes.get(leadingCode(text));
    if (code !== undefined) return [code];
    return byName.get(key) ?? namesThatBegin(byName, key);
  };
}

const codeOf = ({ code }: Indicator) => code;

// A spreadsheet that reads `17.10` as a number stores 17.1, which may also be the code `17.1`.
function candidatesOfNumber(codes: ReadonlyMap<string, string>, text: string): Candidates {
  const among = [text, `${text}0`].flatMap((code) => codes.get(code) ?? []);
  return among.length > 0 && text.includes('.') ? among : NOTHING;
}

// `Chỉ tiêu 14.1`, `14.1. Tỷ lệ …`, `14,1`, `(14.1)`; a whole number alone may be a criterion and is no code.
function leadingCode(text: string): string {
  const plain = toSearchText(text).replace(/^[^\p{L}\p{N}]+/u, '');
  const [, code = ''] =
    /^(?:(?:chi tieu|ct|tieu chi|tc)\s*(?:so)?\s*)?([a-z0-9]+(?:[.,][a-z0-9]+)+)(?![a-z0-9]|[.,]\d)/u.exec(
      plain,
    ) ?? [];
  return code.replaceAll(',', '.');
}

const MIN_BEGINNING = 20;

function namesThatBegin(byName: ReadonlyMap<string, string[]>, key: string): Candidates {
  if (key.length < MIN_BEGINNING) return NOTHING;
  return [...byName]
    .filter(([name]) => name.startsWith(key) || key.startsWith(name))
    .flatMap(([, codes]) => codes);
}

function grouped<Item, Kept>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  keep: (item: Item) => Kept,
): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    groups.set(key, [...(groups.get(key) ?? []), keep(item)]);
  }
  return groups;
}
