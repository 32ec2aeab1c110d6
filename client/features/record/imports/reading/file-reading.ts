import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import {
  type ColumnRole,
  type FileMapping,
  findMappingFault,
  type SheetMapping,
} from '#shared/domain/record/import/mapping.ts';
import type { MappingFault } from '#shared/domain/values/violation.ts';

/** How a sheet is going to be read: as the server guessed, as far as nobody chose otherwise. */
export interface SheetReading {
  look: SheetLook;
  isRead: boolean;
  mapping: SheetMapping;
  /** Columns whose meaning was chosen by hand. */
  chosen: ReadonlySet<number>;
}

/** How a file is going to be read. */
export interface FileReading {
  sheets: readonly SheetReading[];
  decimalMark: FileMapping['decimalMark'];
}

/** What a sheet may be changed in. */
export type SheetChange = Partial<Pick<SheetReading, 'isRead'>> &
  Partial<Pick<SheetMapping, 'firstRow' | 'communeId'>> & { role?: { column: number; role: ColumnRole } };

/** A file as it looks like being read: what could be recognised is read. A comma between cells leaves the point for decimals. */
export function initialReading({ csv, sheets }: FileLook): FileReading {
  return {
    sheets: sheets.map((look) => ({
      look,
      isRead: look.isReadable,
      mapping: look.mapping,
      chosen: new Set<number>(),
    })),
    decimalMark: csv?.delimiter === ',' ? 'point' : 'comma',
  };
}

/** The reading with one sheet changed; a sheet whose columns are chosen by hand is meant to be read once it can be. */
export function changeSheet(reading: FileReading, index: number, change: SheetChange): FileReading {
  return {
    ...reading,
    sheets: reading.sheets.map((sheet, i) => (i === index ? changed(sheet, change) : sheet)),
  };
}

function changed(sheet: SheetReading, { isRead, role, ...head }: SheetChange): SheetReading {
  const columns = role
    ? sheet.mapping.columns.map((known, i) => (i === role.column ? role.role : known))
    : sheet.mapping.columns;
  const mapping = { ...sheet.mapping, ...head, columns };
  const becomesReadable =
    isRead === undefined && faultOf(sheet) !== undefined && findMappingFault(mapping) === undefined;
  return {
    look: sheet.look,
    isRead: becomesReadable || (isRead ?? sheet.isRead),
    mapping,
    chosen: role ? new Set([...sheet.chosen, role.column]) : sheet.chosen,
  };
}

/** What the mapping of a sheet lacks; undefined when it can be read. */
export function faultOf({ mapping }: Pick<SheetReading, 'mapping'>): MappingFault | undefined {
  return findMappingFault(mapping);
}

/** Whether a sheet is wide enough to have figures with what they are of: covers and lists of explanations are not. */
export function mayHaveFigures({ look }: Pick<SheetReading, 'look'>): boolean {
  return look.columns > 2;
}

/** The sheets that are read, and their mapping for the server. */
export function mappingOf({ sheets, decimalMark }: FileReading, day: string): FileMapping {
  return { sheets: sheets.filter(({ isRead }) => isRead).map(({ mapping }) => mapping), day, decimalMark };
}

/** Under what the reading of each sheet is remembered. */
export function fingerprintsOf({ sheets }: FileReading): Record<string, string> {
  return Object.fromEntries(sheets.map(({ look }) => [look.name, look.fingerprint]));
}

const VALUE_ROLES: ReadonlySet<ColumnRole['is']> = new Set(['value', 'of-indicator', 'of-commune']);

/** How many cells with figures there are at most: what progress is measured against. */
export function maxFigureCells({ sheets }: FileReading): number {
  return sheets
    .filter(({ isRead }) => isRead)
    .reduce((sum, { look, mapping }) => {
      const columns = mapping.columns.filter(({ is }) => VALUE_ROLES.has(is)).length;
      return sum + Math.max(0, look.rows - mapping.firstRow) * columns;
    }, 0);
}

/** How a sheet is laid out, and how many columns have figures. */
interface Layout {
  kind: 'communesAcross' | 'indicatorsAcross' | 'indicatorsOfCommune' | 'list' | 'ofCommune' | 'mixed';
  columns: number;
}

/** The layout that a mapping stands for; undefined when it has no figures. */
export function layoutOf({
  columns,
  communeId,
}: Pick<SheetMapping, 'columns' | 'communeId'>): Layout | undefined {
  const ways = new Set(columns.map(({ is }) => is).filter((is) => VALUE_ROLES.has(is)));
  const count = columns.filter(({ is }) => VALUE_ROLES.has(is)).length;
  const [way] = ways;
  if (way === undefined) return undefined;
  if (ways.size > 1) return { kind: 'mixed', columns: count };
  if (way === 'of-commune') return { kind: 'communesAcross', columns: count };
  if (way === 'of-indicator')
    return { kind: communeId === null ? 'indicatorsAcross' : 'indicatorsOfCommune', columns: count };
  return { kind: communeId === null ? 'list' : 'ofCommune', columns: count };
}
