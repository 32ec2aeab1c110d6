import { ROLES, type Role } from '#shared/domain/people/permissions.ts';
import { check, index, integer, primaryKey, sql, sqliteTable, text } from '../drizzle.ts';
import { isOneOf } from './columns.ts';
import { commune } from './record.ts';

/** Offices of the district. `leads`: indicators led, by set, if they differ from the offices named in the set. */
export const office = sqliteTable(
  'office',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    leads: text({ mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    validUntil: text('valid_until'),
  },
  (table) => [check('office_leads', sql`json_valid(${table.leads})`)],
);

/** Accounts; better-auth calls this model `user`. Never deleted: `id` is the username, which entries refer to. */
export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    username: text().notNull().unique(),
    name: text().notNull(),
    email: text().notNull().unique(), // required by better-auth; holds the username
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
    twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
    role: text().$type<Role>().notNull(),
    officeId: integer('office_id').references(() => office.id),
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
    disabledAt: text('disabled_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    check('account_id', sql`${table.id} = ${table.username}`),
    check('account_role', isOneOf(table.role, ROLES)),
  ],
);

/** Communes that a commune officer records for. */
export const accountCommune = sqliteTable(
  'account_commune',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.communeId] })],
);

/** Password hashes; better-auth calls this model `account`. */
export const credential = sqliteTable('credential', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => account.id),
  password: text(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** Open sessions. The signed cookie carries `token`. */
export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => account.id),
    expiresAt: text('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** Sign-ins that wait for their second factor; used by better-auth. */
export const verification = sqliteTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: text('expires_at').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** Authenticator secrets and recovery codes, encrypted by better-auth with the secret of the data folder. */
export const twoFactor = sqliteTable('two_factor', {
  id: text().primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => account.id),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: integer({ mode: 'boolean' }),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: text('locked_until'),
});

/** Roles that must use two-factor authentication. */
export const twoFactorRole = sqliteTable('two_factor_role', { role: text().$type<Role>().primaryKey() });
