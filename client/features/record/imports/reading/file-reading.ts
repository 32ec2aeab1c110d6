import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import {
  type ColumnRole,
  type FileMapping,
  findMappingFault,
  type SheetMapping,
} from '#shared/domain/record/import/mapping.ts';
import type { MappingFault } from '#shared/domain/values/violation.ts';
import { answerInMapping } from './questions/answers.ts';

/** How a sheet will be read: the mapping that the server guessed, with the changes of the user. */
export interface SheetReading {
  look: SheetLook;
  isRead: boolean;
  mapping: SheetMapping;
  /** Columns whose role the user chose. */
  chosen: ReadonlySet<number>;
  /** Questions that the user answered for this file; others may be remembered. */
  answeredHere: ReadonlySet<string>;
}

export interface FileReading {
  sheets: readonly SheetReading[];
  decimalMark: FileMapping['decimalMark'];
}

export type SheetChange = Partial<Pick<SheetReading, 'isRead'>> &
  Partial<Pick<SheetMapping, 'firstRow' | 'communeId' | 'hiddenRows'>> & {
    role?: { column: number; role: ColumnRole };
  };

/**
 * Reads every recognised sheet that people see as proposed, and those that only wait for an answer: a sheet is not left out because
 * a question about it is open.
 */
export function initialReading({ sheets, decimalMark }: FileLook): FileReading {
  return {
    sheets: sheets.map((look) => ({
      look,
      isRead: !look.isHidden && (look.isReadable || waitsForAnswers(look)),
      mapping: look.mapping,
      chosen: new Set<number>(),
      answeredHere: new Set<string>(),
    })),
    decimalMark,
  };
}

function waitsForAnswers({ questions, mapping }: SheetLook): boolean {
  const answered = questions.reduce(
    (last, question) => (question.choices[0] ? answerInMapping(last, question, question.choices[0]) : last),
    mapping,
  );
  return findMappingFault(answered) === undefined;
}

/** Returns the reading with one sheet changed. A change that makes a sheet readable also selects it for reading. */
export function changeSheet(reading: FileReading, index: number, change: SheetChange): FileReading {
  return {
    ...reading,
    sheets: reading.sheets.map((sheet, i) => (i === index ? applyChange(sheet, change) : sheet)),
  };
}

function applyChange(sheet: SheetReading, { isRead, role, ...head }: SheetChange): SheetReading {
  const columns = role
    ? sheet.mapping.columns.map((last, i) => (i === role.column ? role.role : last))
    : sheet.mapping.columns;
  const mapping = { ...sheet.mapping, ...head, columns };
  if (head.communeId !== undefined) mapping.communeOthers = [];
  const becomesReadable =
    isRead === undefined && faultOf(sheet) !== undefined && findMappingFault(mapping) === undefined;
  return {
    ...sheet,
    isRead: becomesReadable || (isRead ?? sheet.isRead),
    mapping,
    chosen: role ? new Set([...sheet.chosen, role.column]) : sheet.chosen,
  };
}

/** Why a sheet cannot be read with its mapping; undefined if it can. */
export function faultOf({ mapping }: Pick<SheetReading, 'mapping'>): MappingFault | undefined {
  return findMappingFault(mapping);
}

/** Whether a sheet is wide enough for figures; covers and explanatory lists have fewer columns. */
export function mayHaveFigures({ look }: Pick<SheetReading, 'look'>): boolean {
  return look.columns > 2;
}

/** Mapping of the selected sheets, as the server takes it. */
export function mappingOf({ sheets, decimalMark }: FileReading, day: string): FileMapping {
  return { sheets: sheets.filter(({ isRead }) => isRead).map(({ mapping }) => mapping), day, decimalMark };
}

/** Fingerprint by sheet name; the server remembers each mapping under it. */
export function fingerprintsOf({ sheets }: FileReading): Record<string, string> {
  // JSON with a field of this name is refused, so the mapping of a sheet called so is not remembered.
  const sent = sheets.filter(({ look }) => look.name !== '__proto__');
  return Object.fromEntries(sent.map(({ look }) => [look.name, look.fingerprint]));
}

const VALUE_ROLES: ReadonlySet<ColumnRole['is']> = new Set(['value', 'of-indicator', 'of-commune']);

/** Upper bound of the cells with figures: 100 % of the progress bar. */
export function maxFigureCells({ sheets }: FileReading): number {
  return sheets
    .filter(({ isRead }) => isRead)
    .reduce((sum, { look, mapping }) => {
      const columns = mapping.columns.filter(({ is }) => VALUE_ROLES.has(is)).length;
      return sum + Math.max(0, look.rows - mapping.firstRow) * columns;
    }, 0);
}

interface Layout {
  kind:
    | 'communesAcross'
    | 'indicatorsAcross'
    | 'indicatorsOfCommune'
    | 'list'
    | 'ofCommune'
    | 'underCommunes'
    | 'underIndicators'
    | 'mixed';
  /** Number of columns with figures. */
  columns: number;
}

/** Layout that a mapping describes; undefined if no column has figures. */
export function layoutOf({
  columns,
  communeId,
  titles,
}: Pick<SheetMapping, 'columns' | 'communeId' | 'titles'>): Layout | undefined {
  const roles = new Set(columns.map(({ is }) => is).filter((is) => VALUE_ROLES.has(is)));
  const count = columns.filter(({ is }) => VALUE_ROLES.has(is)).length;
  const [role] = roles;
  if (role === undefined) return undefined;
  if (titles !== null)
    return { kind: titles === 'communes' ? 'underCommunes' : 'underIndicators', columns: count };
  if (roles.size > 1) return { kind: 'mixed', columns: count };
  if (role === 'of-commune') return { kind: 'communesAcross', columns: count };
  if (role === 'of-indicator')
    return { kind: communeId === null ? 'indicatorsAcross' : 'indicatorsOfCommune', columns: count };
  return { kind: communeId === null ? 'list' : 'ofCommune', columns: count };
}
