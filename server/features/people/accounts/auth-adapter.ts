import type { CleanedWhere, CustomAdapter } from 'better-auth/adapters';
import { createAdapterFactory } from 'better-auth/adapters';
import type { Database } from '../../../database/open.ts';

// Our tables for better-auth's models. Its `user` is an account, its `account` a credential.
const TABLES: Readonly<Record<string, string>> = {
  user: 'account',
  account: 'credential',
  session: 'session',
  verification: 'verification',
  twoFactor: 'two_factor',
};

const OPERATORS: Readonly<Record<string, string>> = {
  eq: 'IS',
  ne: 'IS NOT',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

/**
 * better-auth's storage in our database. Its own adapters bring a second query builder, and transactions that stay open
 * across awaits: on the only connection, other requests' writes would become part of them. Here each step is one statement.
 */
export function authAdapter({ sqlite }: Database) {
  const run = (sql: string, values: unknown[]) => sqlite.prepare<unknown[]>(sql).run(...values);
  const first = (sql: string, values: unknown[]) =>
    fieldsOf(sqlite.prepare<unknown[], Row>(sql).get(...values));
  const adapter: CustomAdapter = {
    create: async ({ model, data }) => {
      const columns = Object.keys(data).map(columnOf);
      const sql = `INSERT INTO ${tableOf(model)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`;
      return first(sql, Object.values(data)) as never;
    },
    findOne: async ({ model, where }) =>
      first(`SELECT * FROM ${tableOf(model)} ${condition(where)} LIMIT 1`, valuesOf(where)) as never,
    findMany: async ({ model, where = [], limit, sortBy, offset = 0 }) => {
      const order = sortBy
        ? `ORDER BY ${columnOf(sortBy.field)} ${sortBy.direction === 'desc' ? 'DESC' : 'ASC'}`
        : '';
      const sql = `SELECT * FROM ${tableOf(model)} ${condition(where)} ${order} LIMIT ? OFFSET ?`;
      return sqlite
        .prepare<unknown[], Row>(sql)
        .all(...valuesOf(where), limit, offset)
        .map(fieldsOf) as never;
    },
    count: async ({ model, where = [] }) =>
      Number(
        first(`SELECT count(*) AS n FROM ${tableOf(model)} ${condition(where)}`, valuesOf(where))?.['n'],
      ),
    update: async ({ model, where, update }) => {
      const { sql, values } = assignments(update as object);
      return first(`UPDATE ${tableOf(model)} SET ${sql} ${condition(where)} RETURNING *`, [
        ...values,
        ...valuesOf(where),
      ]) as never;
    },
    updateMany: async ({ model, where, update }) => {
      const { sql, values } = assignments(update);
      return run(`UPDATE ${tableOf(model)} SET ${sql} ${condition(where)}`, [...values, ...valuesOf(where)])
        .changes;
    },
    delete: async ({ model, where }) => {
      run(`DELETE FROM ${tableOf(model)} ${condition(where)}`, valuesOf(where));
    },
    deleteMany: async ({ model, where }) =>
      run(`DELETE FROM ${tableOf(model)} ${condition(where)}`, valuesOf(where)).changes,
    consumeOne: async ({ model, where }) => {
      const table = tableOf(model);
      const sql = `DELETE FROM ${table} WHERE rowid = (SELECT rowid FROM ${table} ${condition(where)} LIMIT 1) RETURNING *`;
      return first(sql, valuesOf(where)) as never;
    },
    incrementOne: async ({ model, where, increment, set = {} }) => {
      const steps = Object.keys(increment).map(
        (field) => `${columnOf(field)} = coalesce(${columnOf(field)}, 0) + ?`,
      );
      const { sql, values } = assignments(set);
      const changes = [...steps, ...(sql === '' ? [] : [sql])].join(', ');
      const given = [...Object.values(increment), ...values, ...valuesOf(where)];
      return first(`UPDATE ${tableOf(model)} SET ${changes} ${condition(where)} RETURNING *`, given) as never;
    },
  };
  return createAdapterFactory({
    config: {
      adapterId: 'ntm-tracker-sqlite',
      supportsDates: false,
      supportsBooleans: false,
      supportsJSON: false,
      transaction: false,
    },
    adapter: () => adapter,
  });
}

type Row = Record<string, unknown>;

function fieldsOf(row: Row | undefined): Row | null {
  if (row === undefined) return null;
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value]));
}

function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function tableOf(model: string): string {
  const table = TABLES[model];
  if (table === undefined) throw new Error(`better-auth asked for the unknown model ${model}`);
  return table;
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function assignments(update: object): { sql: string; values: unknown[] } {
  return {
    sql: Object.keys(update)
      .map((field) => `${columnOf(field)} = ?`)
      .join(', '),
    values: Object.values(update),
  };
}

function condition(where: readonly CleanedWhere[]): string {
  const terms = where.map(({ field, operator, value, connector }, i) => {
    const joint = i === 0 ? '' : ` ${connector === 'OR' ? 'OR' : 'AND'} `;
    if (operator === 'in' && Array.isArray(value))
      return `${joint}${columnOf(field)} IN (${value.map(() => '?').join(', ')})`;
    const sign = OPERATORS[operator ?? 'eq'];
    if (sign === undefined) throw new Error(`better-auth asked for the unknown operator ${operator}`);
    return `${joint}${columnOf(field)} ${sign} ?`;
  });
  return terms.length > 0 ? `WHERE ${terms.join('')}` : '';
}

function valuesOf(where: readonly CleanedWhere[]): unknown[] {
  return where.flatMap(({ value }) => value);
}
