import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { readXml, unescapeText } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** Workbook without the cells of its sheets. */
export interface Workbook {
  sheets: { name: string; part: string }[];
  texts: string[];
  /** Meaning of a number, by the style index of its cell. */
  numbersAs: ('number' | 'percent' | 'day')[];
  /** Serial days count from 1904 instead of 1900. */
  isFrom1904: boolean;
}

/** Reads the list of sheets, the shared texts and the number formats of a workbook. @throws Unreadable */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  await refuseMacros(parts);
  const { sheets, isFrom1904 } = await readSheetList(parts);
  if (sheets.length === 0) throw new Unreadable('empty');
  return { sheets, isFrom1904, texts: await readTexts(parts), numbersAs: await readNumberFormats(parts) };
}

async function refuseMacros(parts: ZipParts): Promise<void> {
  if (parts.names.some((name) => /^xl\/(?:vbaProject\.bin$|macrosheets\/)/.test(name)))
    throw new Unreadable('macros');
  if (!parts.has('[Content_Types].xml') || !parts.has('xl/workbook.xml'))
    throw new Unreadable('broken-workbook');
  await readXml('[Content_Types].xml', parts.text('[Content_Types].xml'), {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled/i.test(ContentType)) throw new Unreadable('macros');
    },
  });
}

async function readSheetList(parts: ZipParts): Promise<Pick<Workbook, 'sheets' | 'isFrom1904'>> {
  const targets = new Map<string, string>();
  const relations = 'xl/_rels/workbook.xml.rels';
  await readXml(relations, parts.text(relations), {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship' && Type.endsWith('/worksheet')) targets.set(Id, partAt(Target));
      if (targets.size > MAX_RELATIONS) throw new Unreadable('broken-workbook', relations);
    },
  });
  const found: Workbook['sheets'] = [];
  let isFrom1904 = false;
  await readXml('xl/workbook.xml', parts.text('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const part = tag === 'sheet' ? targets.get(attributes['r:id'] ?? attributes['id'] ?? '') : undefined;
      if (part === undefined) return; // chart sheets have no cells
      if (found.length === LIMITS.sheets) throw new Unreadable('too-many-sheets');
      found.push({ name: unescapeText(attributes['name'] ?? '').slice(0, 200), part });
    },
  });
  return { sheets: found, isFrom1904 };
}

const MAX_RELATIONS = 10_000;

function partAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

const TEXTS = 'xl/sharedStrings.xml';

async function readTexts(parts: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has(TEXTS)) return texts;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  let total = 0;
  await readXml(TEXTS, parts.text(TEXTS), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
      // An escaped character, such as `_x0007_`, takes seven.
      if (text.length > LIMITS.characters * 7) throw new Unreadable('cell-too-long', TEXTS);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      total += text.length;
      if (total > LIMITS.textCharacters || texts.length >= LIMITS.texts)
        throw new Unreadable('too-large', TEXTS);
      texts.push(unescapeText(text));
    },
  });
  return texts;
}

const STYLES = 'xl/styles.xml';

async function readNumberFormats(parts: ZipParts): Promise<Workbook['numbersAs']> {
  const formats = new Map<string, Workbook['numbersAs'][number]>();
  const numbersAs: Workbook['numbersAs'] = [];
  if (!parts.has(STYLES)) return numbersAs;
  let isCellFormats = false;
  await readXml(STYLES, parts.text(STYLES), {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(numFmtId, kindOfCode(formatCode));
      if (name === 'cellXfs') isCellFormats = true;
      if (name === 'xf' && isCellFormats)
        numbersAs.push(formats.get(numFmtId) ?? kindOfBuiltIn(Number(numFmtId)));
      if (formats.size > LIMITS.formats || numbersAs.length > LIMITS.formats)
        throw new Unreadable('too-large', STYLES);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return numbersAs;
}

// Built-in formats (ECMA-376, 18.8.30): 9 and 10 are percent; 14–22, 27–36, 45–47 and 50–58 are dates and times.
function kindOfBuiltIn(id: number): Workbook['numbersAs'][number] {
  if (id === 9 || id === 10) return 'percent';
  const isDay =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'number';
}

const MAX_CODE = 255; // characters, the limit of spreadsheets

function kindOfCode(code: string): Workbook['numbersAs'][number] {
  if (code.length > MAX_CODE) throw new Unreadable('broken-workbook', STYLES);
  const [plain = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';');
  if (plain.includes('%')) return 'percent';
  return /[dmyhs]/i.test(plain.replaceAll(/general/gi, '')) ? 'day' : 'number';
}
