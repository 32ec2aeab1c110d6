import type { CriteriaSet } from '../../sets/criteria-set.ts';
import { textOfCell } from './cell.ts';
import { assignByHeadings } from './guess-by-headings.ts';
import { findHeading, guessColumns } from './guess-columns.ts';
import { assignByWords, reasonNotRead } from './guess-columns-by-words.ts';
import { type ColumnFacts, factsOfColumns } from './layout/column-facts.ts';
import { evidenceOfMark, type MarkEvidence } from './layout/decimal-mark.ts';
import { findFirstRow } from './layout/first-row.ts';
import { findOldFont, inUnicode, type OldFont } from './layout/old-font.ts';
import type { NotRead, NotReadReason, Question } from './layout/questions.ts';
import { headingLines, headingsOf } from './layout/table-headings.ts';
import { factsOfTitle } from './layout/title-facts.ts';
import { titleOfSheet } from './layout/title-of-sheet.ts';
import { type TitleKind, titleIn } from './layout/title-rows.ts';
import { findMappingFault, SheetMapping } from './mapping.ts';
import { createNameLookup, type NamedCommune, type NameLookup } from './names/name-lookup.ts';
import { normalizeName } from './names/normalize-name.ts';
import { isOwnSummary } from './own-summary.ts';
import type { GuessedColumn, GuessReason, SheetSample } from './sheet-sample.ts';
import { findSingleHeading } from './single-heading.ts';

/** Guessed mapping with the reason for each column; `headings`: the heading of each column on one line. */
interface MappingGuess {
  mapping: SheetMapping;
  reasons: GuessReason[];
  headings: string[];
  /** Open questions: what may be read in more than one way is not read until they are answered. */
  questions: Question[];
  /** Everything that looks like data and is not read. */
  notRead: NotRead[];
  /** Numbers in text by the decimal mark that they show. */
  marks: MarkEvidence;
}

/**
 * Guesses how a sheet is read (docs/rules.md, "What does a column hold?"). A row that names several indicators or communes is the
 * heading; otherwise columns are identified by most of their cells, then by the words of their headings. Every column, row and title
 * that looks like data is read, or asked about, or named as not read.
 */
export function guessMapping(
  given: SheetSample,
  set: CriteriaSet,
  communes: readonly NamedCommune[],
): MappingGuess {
  const font = fontOf(given);
  const sample = font
    ? { ...given, rows: given.rows.map((row) => row.map((cell) => inUnicode(cell, font))) }
    : given;
  const names = createNameLookup(set, communes);
  const width = Math.max(1, ...sample.rows.map((row) => row.length));
  const several = findHeading(sample.rows, names);
  if (several === undefined && isOwnSummary(sample)) return nothingRead(sample, width);
  const heading = several ?? findSingleHeading(sample.rows, names);
  const columns = guessColumns(sample, names, width, heading);
  const firstRow = findFirstRow(sample, names, columns, heading);
  const table = headingsOf(sample, firstRow, width, names);
  const headings = headingLines(table);
  const data = sample.rows.slice(firstRow);
  const facts = factsOfColumns(table, headings, data, { set, names, hiddenColumns: sample.hiddenColumns });
  const of = heading?.of ?? (headsOneCommune(columns, facts) ? 'communes' : undefined);
  const byHeadings = of && assignByHeadings(columns, facts, of, { set, names });
  const titles = titlesOf(sample, firstRow, columns, names);
  const has = (is: string) => columns.some(({ role }) => role.is === is);
  const needsValue = of === undefined && (has('indicator') || titles === 'indicators');
  const byWords = assignByWords(columns, facts, needsValue);
  const title = titleOfSheet(
    factsOfTitle(sample.name, sample.rows.slice(0, table.top), names),
    facts.filter(({ column }) => isOfFigures(columns[column])),
    {
      needsCommune: !has('commune') && !has('of-commune') && titles !== 'communes',
      hasDays: has('day'),
      names,
    },
  );
  const mapping: SheetMapping = {
    sheet: sample.name,
    firstRow,
    columns: columns.map(({ role }) => role),
    titles,
    years: 'refused',
    hiddenRows: 'left-out',
    font: font ?? 'unicode',
    answered: [],
    ...title.mapping,
  };
  const notRead = new Map([...(byHeadings?.notRead ?? []), ...byWords.notRead]);
  return {
    mapping,
    reasons: columns.map(({ reason }) => reason),
    headings,
    questions: [
      ...(font ? [questionAboutFont(given, font)] : []),
      ...title.questions,
      ...(byHeadings?.questions ?? []),
      ...byWords.questions,
    ],
    notRead: [
      ...title.notRead,
      ...columnsNotRead(columns, facts, notRead),
      ...sheetNotRead(sample, mapping, facts),
    ],
    marks: evidenceOfMark(
      data,
      facts.filter(({ column }) => isOfFigures(columns[column])).map(({ column }) => column),
    ),
  };
}

// One of our own files that states no figures of indicators.
function nothingRead(sample: SheetSample, width: number): MappingGuess {
  const columns = Array.from({ length: width }, () => ({ is: 'ignored' }) as const);
  const { name, rows } = sample;
  return {
    mapping: SheetMapping.parse({ sheet: name, firstRow: 1, columns }),
    reasons: columns.map(() => 'unknown'),
    headings: (rows[0] ?? []).map((cell) => textOfCell(cell).slice(0, 300)),
    questions: [],
    notRead: [
      {
        what: 'sheet',
        reason: 'own-summary',
        holds: 'anything',
        column: null,
        text: name,
        count: rows.length,
      },
    ],
    marks: { comma: 0, point: 0, either: 0 },
  };
}

// A list of indicators with the figures of one commune, which its heading names.
function headsOneCommune(columns: readonly GuessedColumn[], facts: readonly ColumnFacts[]): boolean {
  const has = (is: string) => columns.some(({ role }) => role.is === is);
  const named = facts.filter(
    ({ column, communes }) => columns[column]?.role.is === 'ignored' && communes.length > 0,
  );
  return named.length === 1 && has('indicator') && !has('commune');
}

function isOfFigures(guessed: GuessedColumn | undefined): boolean {
  return guessed !== undefined && ['value', 'of-indicator', 'of-commune'].includes(guessed.role.is);
}

// Rows within the table that name communes, or indicators, that its columns do not name.
function titlesOf(
  { rows }: SheetSample,
  firstRow: number,
  columns: readonly GuessedColumn[],
  { communesIn, indicatorsIn }: NameLookup,
): TitleKind | null {
  const has = (...roles: string[]) => columns.some(({ role }) => roles.includes(role.is));
  const data = rows.slice(firstRow);
  const hasTitles = (find: NameLookup['communesIn'], other: NameLookup['communesIn']) =>
    data.some(
      (cells) => titleIn(cells, find) !== undefined && cells.every((cell) => other(cell).length === 0),
    );
  if (
    !has('commune', 'of-commune') &&
    has('indicator', 'of-indicator') &&
    hasTitles(communesIn, indicatorsIn)
  )
    return 'communes';
  if (
    !has('indicator', 'of-indicator') &&
    has('commune', 'of-commune') &&
    hasTitles(indicatorsIn, communesIn)
  )
    return 'indicators';
  return null;
}

function fontOf({ rows }: SheetSample): OldFont | undefined {
  for (const cells of rows) {
    for (const cell of cells) {
      const font = cell === undefined ? undefined : findOldFont(textOfCell(cell));
      if (font !== undefined) return font;
    }
  }
  return undefined;
}

function questionAboutFont({ rows }: SheetSample, font: OldFont): Question {
  const texts = rows
    .flat()
    .flatMap((cell) => (cell !== undefined && findOldFont(textOfCell(cell)) ? [textOfCell(cell)] : []));
  const [example = ''] = texts;
  return {
    id: 'old-font',
    kind: 'old-font',
    texts: [...new Set(texts)].slice(0, 5),
    columns: [],
    indicator: null,
    choices: [
      { key: font, is: 'font', text: textOfCell(inUnicode(example, font)), change: { font } },
      { key: 'unicode', is: 'none', text: example, change: { font: 'unicode' } },
    ],
  };
}

function columnsNotRead(
  columns: readonly GuessedColumn[],
  facts: readonly ColumnFacts[],
  known: ReadonlyMap<number, NotReadReason>,
): NotRead[] {
  return facts.flatMap((one): NotRead[] => {
    if (columns[one.column]?.role.is !== 'ignored') return [];
    const reason = known.get(one.column) ?? reasonNotRead(one);
    if (reason === undefined) return [];
    const { column, heading, filled, content } = one;
    return [{ what: 'column', reason, holds: HOLDS[content], column, text: heading, count: filled }];
  });
}

const HOLDS = {
  nothing: 'anything',
  texts: 'anything',
  'running-numbers': 'figures',
  years: 'days',
  days: 'days',
  judgements: 'judgements',
  figures: 'figures',
} as const;

function sheetNotRead(sample: SheetSample, mapping: SheetMapping, facts: readonly ColumnFacts[]): NotRead[] {
  const found: NotRead[] = [];
  const about = { what: 'sheet', holds: 'anything', column: null, text: sample.name } as const;
  if (sample.isHidden) found.push({ ...about, reason: 'hidden', count: sample.rows.length });
  if (sample.hiddenRows > 0)
    found.push({ ...about, what: 'rows', reason: 'hidden', count: sample.hiddenRows });
  const figures = facts.filter(({ content }) => content === 'figures');
  if (findMappingFault(mapping) !== undefined && figures.length > 0)
    found.push({ ...about, reason: 'no-figures-read', holds: 'figures', count: figures.length });
  return found;
}

/** Identifies the headings of a sheet (not hashed): equal for next month's file, which has another title and other figures. */
export function fingerprintOf(
  setId: string,
  { headings, mapping }: Pick<MappingGuess, 'headings' | 'mapping'>,
): string {
  return [setId, mapping.firstRow, ...headings.map(normalizeName)].join('|');
}
