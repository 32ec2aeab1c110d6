/** A change of the disk, or output to a client. */
export type Event =
  | { is: 'create' | 'unlink' | 'sync'; path: string }
  | { is: 'write'; path: string; offset: number; data: Buffer }
  | { is: 'truncate'; path: string; size: number }
  | { is: 'rename'; path: string; to: string }
  | { is: 'output'; text: string };

/** A call as strace prints it, `name(words) = result`, with strings in hexadecimal. */
interface Call {
  thread: string;
  name: string;
  words: string;
  result: number;
}

const LINE = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/s;
const UNFINISHED = /^(\d+) +(.*) <unfinished \.\.\.>$/s;
const RESUMED = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/s;

/** Calls of a trace in the order of their ends, when their effect is certain. Failed calls are left out. */
export function* callsIn(lines: Iterable<string>): Generator<Call> {
  const begun = new Map<string, string>();
  for (const line of lines) {
    const unfinished = UNFINISHED.exec(line);
    if (unfinished) {
      begun.set(unfinished[1] ?? '', unfinished[2] ?? '');
      continue;
    }
    const resumed = RESUMED.exec(line);
    const whole = resumed ? `${resumed[1]} ${begun.get(resumed[1] ?? '')}${resumed[2]}` : line;
    const [, thread = '', name = '', words = '', result = ''] = LINE.exec(whole) ?? [];
    if (name !== '' && Number(result) >= 0) yield { thread, name, words, result: Number(result) };
  }
}

/** Decodes `\x0a\x0b…`. */
export function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

const textOf = (hex: string) => bytesOf(hex).toString('utf8');

export function stringsOf(words: string): Buffer[] {
  return [...words.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytesOf(hex));
}

/** Path of the first descriptor: `24<\x2f\x74…>`. */
export function pathOf(words: string): string {
  return textOf(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(words)?.[1] ?? '');
}

/** Numbers after the last string of a call. */
export function numbersOf(words: string): number[] {
  return words
    .slice(words.lastIndexOf('"') + 1)
    .split(', ')
    .map((word) => Number(word.trim()))
    .filter((number) => Number.isFinite(number));
}
