import { isBlank, type SheetRow, textOfCell } from '../cell.ts';
import type { Candidates, NameLookup } from '../names/name-lookup.ts';
import { MAX_NAME_LENGTH } from '../names/name-lookup.ts';
import { normalizeName } from '../names/normalize-name.ts';
import { splitUnitWord, unitsWithin } from '../names/unit-word.ts';
import { findPartOfYear, findPeriod, type Period } from './find-period.ts';

/** Unit that the name or the title of a sheet names; no candidates: it is not in the register. */
interface NamedUnit {
  text: string;
  candidates: Candidates;
}

/** What the name of a sheet and the rows above its table say. */
export interface TitleFacts {
  units: NamedUnit[];
  /** The title says that the sheet is about a whole district. */
  isOfDistrict: boolean;
  /** Days and periods of the figures, not the day on which the paper was signed. */
  periods: (Period & { text: string })[];
  /** Name of the sheet that says which quarter or month, where nothing says of which year. */
  partOfYear: string | undefined;
}

/** Reads the name of a sheet and the rows above its table. */
export function factsOfTitle(
  name: string,
  rows: readonly SheetRow[],
  { communesIn }: NameLookup,
): TitleFacts {
  const units: NamedUnit[] = [];
  const periods: TitleFacts['periods'] = [];
  let isOfDistrict = false;
  for (const cells of [[name], ...rows]) {
    const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => textOfCell(cell).trim());
    for (const [at, text] of texts.entries()) {
      if (text.length > MAX_NAME_LENGTH) continue;
      if (/\btoan huyen\b/.test(normalizeName(text))) isOfDistrict = true;
      units.push(...unitsIn(text, texts[at - 1], communesIn));
      const period = isSigned(text) ? undefined : findPeriod(text);
      if (period && (period.of !== 'year' || isOfYear(text))) periods.push({ ...period, text });
    }
  }
  const partOfYear = periods.length === 0 && findPartOfYear(name) ? name : undefined;
  return { units, isOfDistrict, periods, partOfYear };
}

// The whole text as a name, unless the cell before it says that it is a district's; otherwise names after a word of a unit.
function unitsIn(
  text: string,
  before: string | undefined,
  communesIn: NameLookup['communesIn'],
): NamedUnit[] {
  const { unit } = splitUnitWord(`${before ?? ''} ${text}`);
  const label = /^(?:huyện|tỉnh|thành phố|thị xã|quận)\s*:?$/iu.test(before ?? '') ? unit : undefined;
  if (label === 'district' || label === 'province') return [];
  const whole = communesIn(text);
  if (whole.length > 0) return [{ text, candidates: whole }];
  return unitsWithin(text).flatMap(({ unit: word, after }) => {
    if (word === 'district' || word === 'province' || after.length === 0) return [];
    for (let length = after.length; length > 0; length--) {
      const named = `${WORD_OF[word]} ${after.slice(0, length).join(' ')}`;
      const candidates = communesIn(named);
      if (candidates.length > 0) return [{ text: named, candidates }];
    }
    const isName = /^\p{Lu}/u.test(after[0] ?? '');
    return isName ? [{ text: `${WORD_OF[word]} ${after.join(' ')}`, candidates: [] }] : [];
  });
}

const WORD_OF = { commune: 'Xã', ward: 'Phường', town: 'Thị trấn', 'special-zone': 'Đặc khu' } as const;

// `Đầm Hà, ngày 28 tháng 6 năm 2024`: when and where the paper was signed.
function isSigned(text: string): boolean {
  return /^[^,]{2,40},\s*ngày\s*\d/iu.test(text);
}

// `NĂM 2023`, not a year within the number of a paper.
function isOfYear(text: string): boolean {
  return /\bnam (?:19|20)\d\d\b/.test(normalizeName(text)) && !/\bgiai doan\b/.test(normalizeName(text));
}
