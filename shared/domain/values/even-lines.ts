/**
 * Wraps a centred title into lines of similar length, so that no single word is left on the last line. Each line of `title` is
 * broken into the number of lines that it needs at `longest` characters; existing line breaks stay.
 */
export function wrapEvenly(title: string, longest: number): string {
  return title
    .split('\n')
    .map((line) => evenLines(line.split(' '), Math.ceil(line.length / longest)).join('\n'))
    .join('\n');
}

function evenLines(words: readonly string[], lines: number): string[] {
  if (lines < 2 || words.length < 2) return [words.join(' ')];
  const length = words.join(' ').length / lines;
  const ends = words.slice(1).map((_, index) => words.slice(0, index + 1).join(' ').length);
  const distance = (index: number) => Math.abs((ends[index] ?? 0) - length);
  // If two breaks are equally good, the first line is the longer one.
  const best = ends.reduce((found, _, index) => (distance(index) <= distance(found) ? index : found), 0);
  return [words.slice(0, best + 1).join(' '), ...evenLines(words.slice(best + 1), lines - 1)];
}
