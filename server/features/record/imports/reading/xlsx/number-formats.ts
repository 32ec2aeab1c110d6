import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { readXml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** Meaning of a number by the format of its cell. */
export type NumberMeaning = 'number' | 'percent' | 'day';

/** Reads the meanings of numbers by style index; empty without a part of styles. @throws Unreadable */
export async function readNumberFormats(parts: ZipParts, part: string | undefined): Promise<NumberMeaning[]> {
  const formats = new Map<string, NumberMeaning>();
  const numbersAs: NumberMeaning[] = [];
  if (part === undefined || !parts.has(part)) return numbersAs;
  await readXml(part, parts.text(part), {
    open: ({ name, parent, attributes: { numFmtId = '', formatCode = '' } }) => {
      if (name === 'numFmt' && parent === 'numFmts') {
        if (formatCode.length > MAX_CODE) throw new Unreadable('broken-workbook', part);
        formats.set(numFmtId, meaningOfCode(formatCode));
      }
      if (name === 'xf' && parent === 'cellXfs')
        numbersAs.push(formats.get(numFmtId) ?? meaningOfBuiltIn(Number(numFmtId)));
      if (formats.size > LIMITS.formats || numbersAs.length > LIMITS.formats)
        throw new Unreadable('too-large', part);
    },
  });
  return numbersAs;
}

// Built-in formats (ECMA-376, 18.8.30): 9 and 10 are percent; 14–22, 27–36, 45–47 and 50–58 are dates and times.
function meaningOfBuiltIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  const isDay =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'number';
}

const MAX_CODE = 255; // characters, the limit of spreadsheets

/**
 * Returns the meaning of a format code, by its section for positive numbers. Quoted and escaped characters say nothing; of the
 * brackets, which name colours, conditions and languages, only those of elapsed time ([h], [mm], [ss]) do.
 */
export function meaningOfCode(code: string): NumberMeaning {
  const [plain = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '').split(';');
  if (plain.includes('%')) return 'percent';
  return /[dmyhs]/i.test(plain.replaceAll(/general/gi, '')) ? 'day' : 'number';
}
