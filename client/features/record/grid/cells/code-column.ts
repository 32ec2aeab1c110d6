import type { Block } from '../paste/block.ts';

/** A column of indicators' codes in a block: which, and the code of each of its rows that has one. */
export interface CodeColumn {
  column: number;
  codes: ReadonlyMap<number, string>;
}

/**
 * The first column of a block that holds codes of a set and nothing that could be a figure: in the set's order, none twice. Beside
 * codes it may have words and whole numbers, as heading lines have them.
 */
export function findCodeColumn(block: Block, setCodes: readonly string[]): CodeColumn | undefined {
  const width = Math.max(0, ...block.map((line) => line.length));
  for (let column = 0; column < width; column += 1) {
    const codes = readCodes(
      block.map((line) => (line[column] ?? '').trim()),
      setCodes,
    );
    if (codes) return { column, codes };
  }
  return undefined;
}

function readCodes(texts: readonly string[], setCodes: readonly string[]): Map<number, string> | undefined {
  const codes = new Map<number, string>();
  const meant = texts.map((text) => codesMeant(text, setCodes));
  let last = -1;
  for (const [row, all] of meant.entries()) {
    if (all.length === 0) {
      if (/\d[.,]\d/.test(texts[row] ?? '')) return undefined;
      continue;
    }
    const later = all.filter((index) => index > last);
    // A spreadsheet makes 17.1 of 17.10: then the row after tells which one it is.
    const index = later.find((one) => meant[row + 1]?.includes(one + 1)) ?? later[0];
    if (index === undefined) return undefined;
    codes.set(row, setCodes[index] ?? '');
    last = index;
  }
  const filled = texts.filter((text) => text !== '').length;
  return codes.size > 0 && codes.size * 3 >= filled ? codes : undefined;
}

/** The places in the set of the codes that a text may be: `2.1`, `2,1`, `2.1.`, and `17.1` also for 17.10. */
function codesMeant(text: string, setCodes: readonly string[]): number[] {
  const plain = text.replace(/\.$/, '').replaceAll(',', '.');
  return setCodes.flatMap((code, index) =>
    code === plain || (/\.\d*0$/.test(code) && code.replace(/0$/, '') === plain) ? [index] : [],
  );
}
