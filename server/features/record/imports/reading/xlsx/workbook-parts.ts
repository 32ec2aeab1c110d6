import { LIMITS } from '../limits.ts';
import type { SheetHead } from '../sheet-sink.ts';
import { Unreadable } from '../unreadable.ts';
import { type NumberMeaning, readNumberFormats } from './number-formats.ts';
import { readRelations } from './relations.ts';
import { readXml, unescapeText } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** Workbook without the cells of its sheets. */
export interface Workbook {
  sheets: (SheetHead & { part: string })[];
  texts: string[];
  /** Meaning of a number, by the style index of its cell. */
  numbersAs: NumberMeaning[];
  /** Serial days count from 1904 instead of 1900. */
  isFrom1904: boolean;
}

/**
 * Reads the list of sheets, the shared texts and the number formats of a workbook. Parts are found by their relations (ECMA-376,
 * part 2), whatever their names. @throws Unreadable
 */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const [main] = (await readRelations(parts, '')).filter(({ type }) => type === 'officeDocument');
  if (main === undefined || !parts.has(main.target)) throw new Unreadable('broken-workbook');
  const relations = await readRelations(parts, main.target);
  const partOf = (type: string) => relations.find((one) => one.type === type)?.target;
  const { sheets, isFrom1904 } = await readSheetList(parts, main.target, relations);
  if (sheets.length === 0) throw new Unreadable('empty');
  return {
    sheets,
    isFrom1904,
    texts: await readTexts(parts, partOf('sharedStrings')),
    numbersAs: await readNumberFormats(parts, partOf('styles')),
  };
}

/** Namespaces of relation ids, in the transitional and the strict form of the standard. */
const RELATION_IDS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

async function readSheetList(
  parts: ZipParts,
  main: string,
  relations: Awaited<ReturnType<typeof readRelations>>,
): Promise<Pick<Workbook, 'sheets' | 'isFrom1904'>> {
  const targets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const sheets: Workbook['sheets'] = [];
  let isFrom1904 = false;
  await readXml(main, parts.text(main), {
    open: ({ name, parent, attributes, attributeOf }) => {
      if (name === 'workbookPr' && parent === 'workbook')
        isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || parent !== 'sheets') return;
      const part = targets.get(attributeOf(RELATION_IDS, 'id') ?? '');
      if (part === undefined) return; // chart sheets have no cells
      if (sheets.length === LIMITS.sheets) throw new Unreadable('too-many-sheets');
      const title = unescapeText(attributes['name'] ?? '').slice(0, 200);
      const isHidden = ['hidden', 'veryHidden'].includes(attributes['state'] ?? '');
      sheets.push({ name: title, isHidden, part });
    },
  });
  return { sheets, isFrom1904 };
}

async function readTexts(parts: ZipParts, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined || !parts.has(part)) return texts;
  let text = '';
  let isText = false;
  let total = 0;
  await readXml(part, parts.text(part), {
    open: ({ name, parent }) => {
      if (name === 'si') text = '';
      // Not the reading aids of `rPh`.
      isText = name === 't' && (parent === 'si' || parent === 'r');
    },
    text: (piece) => {
      if (isText) text += piece;
      // An escaped character, such as `_x0007_`, takes seven.
      if (text.length > LIMITS.characters * 7) throw new Unreadable('cell-too-long', part);
    },
    close: (name) => {
      isText = false;
      if (name !== 'si') return;
      total += text.length;
      if (total > LIMITS.textCharacters || texts.length >= LIMITS.texts)
        throw new Unreadable('too-large', part);
      texts.push(unescapeText(text));
    },
  });
  return texts;
}
