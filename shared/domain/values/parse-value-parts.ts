import { labelsOfParts } from './measure.ts';
import { toSearchText } from './search-text.ts';
import type { ValueShape } from './value.ts';

/**
 * Splits `text` into one text per part of the indicator, in the order of the set (R2); undefined if it holds a single value for
 * the whole. Separators: `;` or line breaks (`95,3; 94`), names of parts (`nam 95,3, nữ 94`, `(a) 95 (b) 94`), or `/` between
 * exactly as many numbers as there are parts (`95/94`). With `;` and line breaks the result may have too few or too many texts.
 */
export function splitIntoParts(shape: ValueShape, text: string): string[] | undefined {
  return splitByNames(shape, text) ?? splitByMarks(text) ?? splitBySlash(shape.parts?.length ?? 0, text);
}

function splitByMarks(text: string): string[] | undefined {
  return /[;\n]/.test(text) ? text.split(/[;\n]/) : undefined;
}

const NUMBER = /^\d[\d.,]*\s*%?$/;
const DAY = /^(?:\d{1,2}\s*\/\s*){1,2}(?:19|20)\d\d$/;

function splitBySlash(count: number, text: string): string[] | undefined {
  const sides = text.split('/').map((side) => side.trim());
  const areNumbers = sides.length === count && sides.every((side) => NUMBER.test(side));
  return areNumbers && !DAY.test(text) ? sides : undefined;
}

/**
 * Named parts may come in any order, and some may be missing. Undefined if a part is named twice or text precedes the first name.
 */
function splitByNames(shape: ValueShape, text: string): string[] | undefined {
  const names = namesOf(shape);
  const plain = toSearchText(text);
  const found = [...plain.matchAll(patternOf(names))];
  if (found[0]?.index !== 0) return undefined;
  const texts: (string | undefined)[] = (shape.parts ?? []).map(() => undefined);
  for (const [i, match] of found.entries()) {
    const part = names.get(match[0]);
    if (part === undefined || texts[part] !== undefined) return undefined;
    const rest = plain.slice(match.index + match[0].length, found[i + 1]?.index);
    texts[part] = rest.replace(/^[\s:=]+/, '').replace(/(?<![\s,;/])[\s,;/]+$/, '');
  }
  return texts.map((part) => part ?? '');
}

// Index of the part for each searchable name: `nam`, `men`, `(a)`.
function namesOf(shape: ValueShape): Map<string, number> {
  const inBoth = [labelsOfParts(shape), labelsOfParts(shape, ({ name, nameEn }) => nameEn ?? name)];
  return new Map(
    inBoth.flatMap((names) => names.map((name, i): [string, number] => [toSearchText(name), i])),
  );
}

function patternOf(names: ReadonlyMap<string, number>): RegExp {
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length);
  const words = longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return words.length === 0
    ? /(?!)/g
    : new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}])`, 'gu');
}
