/** Breaks a text into lines of at most `width` characters; longer words stay whole. */
export function breakIntoLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Number of lines that a text takes in a cell of this width, which breaks longer words; also at its own line breaks. */
export function countLines(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    for (const line of breakIntoLines(paragraph, width)) lines += Math.max(1, Math.ceil(line.length / width));
  }
  return lines;
}
