import { sql } from '../drizzle.ts';

/** CHECK expression: the column holds a LocalDate. */
export const isDay = (column: unknown) => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** CHECK expression: the column holds a SHA-256 in hexadecimal. */
export const isHash = (column: unknown) => sql`length(${column}) = 64`;
