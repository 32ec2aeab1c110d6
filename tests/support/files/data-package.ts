import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const Field = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  type: z.enum(['string', 'number', 'boolean', 'date', 'datetime']),
  description: z.string().optional(),
  constraints: z.strictObject({ enum: z.array(z.string()).min(1) }).optional(),
});

const Resource = z.object({
  profile: z.literal('tabular-data-resource'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string(),
  encoding: z.literal('utf-8'),
  dialect: z.object({ delimiter: z.literal(','), lineTerminator: z.literal('\r\n') }),
  schema: z.strictObject({
    fields: z.array(Field).min(1),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: z.array(z.string()).optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.string(),
          reference: z.strictObject({ resource: z.string(), fields: z.string() }),
        }),
      )
      .optional(),
  }),
});
export type Resource = z.infer<typeof Resource>;

/** `datapackage.json`, as far as the standard says how it must be. */
export const DataPackage = z.object({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  created: z.iso.datetime(),
  resources: z.array(Resource).min(1),
});

// Lexical forms of Table Schema.
const FORMS: Record<z.infer<typeof Field>['type'], RegExp> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
};

export type Rows = Record<string, string>[];

/** Rows of a CSV of the package by name, and faults of its bytes and headings. */
export function rowsOfResource({ schema, path }: Resource, text: string): { rows: Rows; faults: string[] } {
  const lines: string[][] = parse(text, { delimiter: ',', record_delimiter: '\r\n' });
  const [headings = [], ...cells] = lines;
  const names = schema.fields.map(({ name }) => name);
  const isAsDescribed = headings.length === names.length && headings.every((one, i) => one === names[i]);
  return {
    rows: cells.map((line) => Object.fromEntries(names.map((name, i) => [name, line[i] ?? '']))),
    faults: isAsDescribed ? [] : [`${path} has the headings ${headings.join(',')}`],
  };
}

/** Cells that are not of the type of their field, and keys that are not true. */
export function faultsOfRows(
  { name, schema }: Resource,
  rows: Rows,
  others: ReadonlyMap<string, Rows>,
): string[] {
  const faults = rows.flatMap((row, i) =>
    schema.fields.flatMap((field) => {
      const cell = row[field.name] ?? '';
      if (cell === '') return [];
      const isRight = FORMS[field.type].test(cell) && (field.constraints?.enum.includes(cell) ?? true);
      return isRight ? [] : [`${name} ${i + 1} ${field.name}: ${JSON.stringify(cell)} is no ${field.type}`];
    }),
  );
  const keys = rows.map((row) => (schema.primaryKey ?? []).map((field) => row[field]).join(' '));
  if (schema.primaryKey && new Set(keys).size < keys.length) faults.push(`${name}: its key is not unique`);
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const known = new Set((others.get(reference.resource) ?? []).map((row) => row[reference.fields]));
    const unknown = rows.filter((row) => row[fields] !== '' && !known.has(row[fields]));
    if (unknown.length > 0) faults.push(`${name}.${fields} names no row of ${reference.resource}`);
  }
  return faults;
}
