import type { Block } from '../paste/clipboard.ts';

/** A column of indicator codes in a pasted block; `codes` by row index. */
export interface CodeColumn {
  column: number;
  codes: ReadonlyMap<number, string>;
}

/**
 * The first column of a block that has codes of the set, in the set's order and none twice, and nothing else that could be a figure.
 * Headings (words, whole numbers) may stand between the codes.
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
  const meant = texts.map((text) => matchingCodes(text, setCodes));
  let last = -1;
  for (const [row, all] of meant.entries()) {
    if (all.length === 0) {
      if (/\d[.,]\d/.test(texts[row] ?? '')) return undefined;
      continue;
    }
    const later = all.filter((index) => index > last);
    // Spreadsheets turn 17.10 into 17.1; the next row shows which of the two is meant.
    const index = later.find((one) => meant[row + 1]?.includes(one + 1)) ?? later[0];
    if (index === undefined) return undefined;
    codes.set(row, setCodes[index] ?? '');
    last = index;
  }
  const filled = texts.filter((text) => text !== '').length;
  return codes.size > 0 && codes.size * 3 >= filled ? codes : undefined;
}

/** Indexes of the set's codes that a text can mean: `2.1`, `2,1`, `2.1.`, and `17.1` also for 17.10. */
function matchingCodes(text: string, setCodes: readonly string[]): number[] {
  const plain = text.replace(/\.$/, '').replaceAll(',', '.');
  return setCodes.flatMap((code, index) =>
    code === plain || (/\.\d*0$/.test(code) && code.replace(/0$/, '') === plain) ? [index] : [],
  );
}
