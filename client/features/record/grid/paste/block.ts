/** A block of texts, line by line, as spreadsheets put it on the clipboard. */
export type Block = string[][];

/**
 * Reads a block from the clipboard's text: cells parted by tabs, lines by line ends; a cell with either in it stands in
 * quotes, its own quotes doubled. The line end at the end is none of its own.
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

/** Writes a block as spreadsheets read it. */
export function writeBlock(block: readonly (readonly string[])[]): string {
  return block.map((line) => line.map(writeCell).join('\t')).join('\n');
}

function writeCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
