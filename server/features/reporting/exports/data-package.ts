import type { TFunction } from 'i18next';
import type { ExportTable } from '#shared/contract/reporting/exports.ts';
import { vietnameseDay } from '../../../files/csv.ts';
import type { Column, ColumnKind, Table } from '../../../files/table.ts';
import type { TableSource } from './table-source.ts';

/**
 * Description of the exported CSV files for programs (Frictionless Data Package 1, https://specs.frictionlessdata.io), derived from
 * the columns that are written.
 */
export function dataPackage(
  tables: ReadonlyMap<ExportTable, Table>,
  { set, view }: Pick<TableSource, 'set' | 'view'>,
  now: Date,
  words: TFunction,
): object {
  return {
    profile: 'tabular-data-package',
    name: ['ntm', set.set.id, view.on].join('_').toLowerCase(),
    title: `${words('exports.package')}: ${set.set.title} (${set.set.issued.number}), ${vietnameseDay(view.on)}`,
    description: words('files.package.description'),
    created: now.toISOString(),
    // Beyond the standard: the point of view, as the API states it.
    view: { set: set.set.id, revision: set.revision, on: view.on, knownAt: view.knownAt },
    resources: [...tables].map(([name, table]) => resourceOf(name, table, words)),
  };
}

/** Name of the CSV file of a table. */
export function csvNameOf(table: ExportTable): string {
  return `${table}.csv`;
}

function resourceOf(
  name: ExportTable,
  { columns, primaryKey, foreignKeys }: Table,
  words: TFunction,
): object {
  return {
    profile: 'tabular-data-resource',
    name,
    title: words(`exports.table.${name}`),
    path: csvNameOf(name),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, words)),
      missingValues: [''],
      ...(primaryKey && { primaryKey }),
      ...(foreignKeys && { foreignKeys }),
    },
  };
}

function fieldOf({ key, kind, heading, words: group }: Column, words: TFunction): object {
  const codes = group === undefined ? undefined : Object.keys(words(group, { returnObjects: true }));
  return {
    name: key,
    title: heading(words),
    type: TYPES[kind],
    ...(kind === 'value' && { description: words('files.package.value') }),
    ...(codes && { constraints: { enum: codes } }),
  };
}

const TYPES: Record<ColumnKind, 'string' | 'number' | 'date' | 'datetime' | 'boolean'> = {
  text: 'string',
  code: 'string',
  commune: 'string',
  indicator: 'string',
  word: 'string',
  value: 'string', // of any kind of indicator: number, yes or no, level, several parts
  number: 'number',
  day: 'date',
  moment: 'datetime',
  flag: 'boolean',
};
