import { sql } from '../drizzle.ts';

/** CHECK expression: the column holds a LocalDate. */
export const isDay = (column: unknown) => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** CHECK expression: the column holds a SHA-256 in hexadecimal. */
export const isHash = (column: unknown) => sql`length(${column}) = 64`;

/** CHECK expression: the column holds one of the values of its domain type. */
export const isOneOf = (column: unknown, values: readonly string[]) =>
  sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
