/** Texts by rows and columns, as spreadsheets put them on the clipboard. */
export type Block = string[][];

/**
 * Parses clipboard text: tabs between cells, line ends between rows. A cell that contains either is quoted, with its quotes doubled.
 * A line end at the end of the text starts no new row.
 */
export function readBlock(text: string): Block {
  const block: Block = [];
  let line: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (cells.lastIndex <= text.length) {
    const [, quoted, plain = '', end] = cells.exec(text) ?? [];
    if (end === undefined) break;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    block.push(line);
    line = [];
    if (end === '' || cells.lastIndex === text.length) break;
  }
  return block;
}

/** Formats a block in the way that spreadsheets paste. */
export function writeBlock(block: readonly (readonly string[])[]): string {
  return block.map((line) => line.map(writeCell).join('\t')).join('\n');
}

function writeCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
