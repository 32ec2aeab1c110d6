import { toNfc } from '../../values/unicode.ts';
import { textOfCell } from './cell.ts';
import { MAX_NAME_LENGTH, type NameLookup } from './name-lookup.ts';
import type { GuessedColumn, SheetSample } from './sheet-sample.ts';

/**
 * Returns the commune id of a sheet about one commune, named in the sheet name or above its table; null if its columns name
 * communes or none is found.
 */
export function communeOfSheet(
  columns: readonly GuessedColumn[],
  { name, rows }: SheetSample,
  firstRow: number,
  { communesIn }: NameLookup,
): string | null {
  if (columns.some(({ role }) => role.is === 'commune' || role.is === 'of-commune')) return null;
  const named = [name, ...rows.slice(0, firstRow).flat()].flatMap((cell) => {
    const found = communesIn(cell);
    return found.length === 1 ? found : communesIn(afterWord(textOfCell(cell)));
  });
  return named[0] ?? null;
}

// `SỐ LIỆU XÃ QUẢNG AN`, `Xã: Quảng An`
function afterWord(text: string): string {
  if (text.length > MAX_NAME_LENGTH) return '';
  return /(?:^|\s)xã\s*:?\s+(.+)$/iu.exec(toNfc(text))?.[1] ?? '';
}
