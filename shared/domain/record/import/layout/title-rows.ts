import { isBlank, type SheetRow, textOfCell } from '../cell.ts';
import type { Candidates, NameLookup } from '../names/name-lookup.ts';
import { splitUnitWord } from '../names/unit-word.ts';

/** Things that title rows within a table may name. */
export type TitleKind = 'communes' | 'indicators';

// Number of the title: `I`, `1.`, `a)`
const NUMBER = /^(?:[ivxlc]+|\d+(?:[.,]\d+)*|[a-zđ])[.)]?$/iu;

/**
 * Returns the candidates that a row names as the title of the rows below it; undefined if it is no title. A title states no figures:
 * it has a name, perhaps in two cells (code and name), and perhaps a number before it.
 */
export function titleIn(cells: SheetRow, find: NameLookup['communesIn']): Candidates | undefined {
  const texts = cells.filter((cell) => !isBlank(cell));
  if (texts.length === 0 || texts.length > 3) return undefined;
  const naming = texts.map((cell) => find(cell)).filter((found) => found.length > 0);
  const [first = [], ...others] = naming;
  if (naming.length === 0) return undefined;
  const common = first.filter((id) => others.every((found) => found.includes(id)));
  const rest = texts.filter((cell) => find(cell).length === 0).map((cell) => textOfCell(cell).trim());
  const isTitle =
    rest.every((text) => NUMBER.test(text)) || (naming.length > 0 && rest.length === 1 && !hasNumber(rest));
  return isTitle && common.length > 0 ? common : undefined;
}

const hasNumber = (texts: readonly string[]) => texts.some((text) => /^\d/.test(text) && !NUMBER.test(text));

/** Returns whether a row is the title of a unit that is not in the register: the rows below it belong to nobody known. */
export function isUnknownUnit(cells: SheetRow): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => textOfCell(cell).trim());
  const named = texts.filter((text) => !NUMBER.test(text));
  const [name = ''] = named;
  return named.length === 1 && name.length < 60 && splitUnitWord(name).unit !== undefined;
}
