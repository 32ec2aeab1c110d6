import { createRequire } from 'node:module';

// Drizzle's ES modules re-export each other in cycles. Linking them creates 150 MB of garbage and takes 0.3 s at every start
// (drizzle-orm 0.45, Node 24). Its CommonJS build is the same code without this cost, so import Drizzle only from here.
const load = createRequire(import.meta.url);

export const { drizzle } = load('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');
export const { migrate } = load(
  'drizzle-orm/better-sqlite3/migrator',
) as typeof import('drizzle-orm/better-sqlite3/migrator');
export const { readMigrationFiles } = load('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator');
export const { and, asc, desc, eq, getTableColumns, gt, gte, inArray, lt, lte, sql } = load(
  'drizzle-orm',
) as typeof import('drizzle-orm');
export const { blob, check, foreignKey, index, integer, primaryKey, real, sqliteTable, text } = load(
  'drizzle-orm/sqlite-core',
) as typeof import('drizzle-orm/sqlite-core');
