import type { Account } from '#shared/domain/people/account.ts';
import type { Role } from '#shared/domain/people/permissions.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, eq, inArray, lte } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import {
  account,
  accountCommune,
  credential,
  session,
  twoFactor,
  twoFactorRole,
  verification,
} from '../../../database/schema/accounts.ts';
import { findLastActAt } from '../../trust/audit/repository.ts';

const byName = new Intl.Collator('vi');

/** An account as stored; its communes are in another table. */
export type StoredAccount = typeof account.$inferSelect;

export function findAccount(tx: Transaction, id: string): StoredAccount | undefined {
  return tx.select().from(account).where(eq(account.id, id)).get();
}

export function hasAccounts(tx: Transaction): boolean {
  return tx.select({ id: account.id }).from(account).limit(1).get() !== undefined;
}

/** Communes that an account records for, sorted by code. */
export function listAccountCommunes(tx: Transaction, id: string): string[] {
  return tx
    .select({ communeId: accountCommune.communeId })
    .from(accountCommune)
    .where(eq(accountCommune.accountId, id))
    .orderBy(accountCommune.communeId)
    .all()
    .map(({ communeId }) => communeId);
}

export function readAccount(tx: Transaction, stored: StoredAccount): Account {
  const sessions = tx.select().from(session).where(eq(session.userId, stored.id)).all();
  const seen = [...sessions.map(({ updatedAt }) => updatedAt), findLastActAt(tx, stored.id) ?? ''];
  return {
    username: stored.id,
    name: stored.name,
    role: stored.role,
    communes: listAccountCommunes(tx, stored.id),
    officeId: stored.officeId,
    isDisabled: stored.disabledAt !== null,
    mustChangePassword: stored.mustChangePassword,
    hasTwoFactor: stored.twoFactorEnabled,
    lastSeenAt: seen.sort().at(-1) || null,
    createdAt: stored.createdAt,
  };
}

/** All accounts, sorted by name. */
export function listAccounts(tx: Transaction): StoredAccount[] {
  return tx
    .select()
    .from(account)
    .all()
    .sort((a, b) => byName.compare(a.name, b.name));
}

export function insertAccount(
  tx: Transaction,
  fresh: Pick<StoredAccount, 'id' | 'name' | 'role' | 'officeId' | 'mustChangePassword'>,
  passwordHash: string,
  at: Instant,
): void {
  const { id } = fresh;
  tx.insert(account)
    .values({ ...fresh, username: id, email: id, createdAt: at, updatedAt: at })
    .run();
  tx.insert(credential)
    .values({
      id,
      accountId: id,
      userId: id,
      providerId: 'credential',
      password: passwordHash,
      createdAt: at,
      updatedAt: at,
    })
    .run();
}

export function updateAccount(
  tx: Transaction,
  id: string,
  change: Partial<Omit<StoredAccount, 'id' | 'username' | 'email'>>,
): void {
  tx.update(account).set(change).where(eq(account.id, id)).run();
}

/** Replaces the communes of an account. */
export function replaceAccountCommunes(tx: Transaction, id: string, communes: readonly string[]): void {
  tx.delete(accountCommune).where(eq(accountCommune.accountId, id)).run();
  for (const communeId of communes) tx.insert(accountCommune).values({ accountId: id, communeId }).run();
}

/** Password hash of an account; undefined if it has none. */
export function findPasswordHash(tx: Transaction, id: string): string | undefined {
  return tx.select().from(credential).where(eq(credential.userId, id)).get()?.password ?? undefined;
}

export function updatePasswordHash(tx: Transaction, id: string, hash: string, at: Instant): void {
  tx.update(credential).set({ password: hash, updatedAt: at }).where(eq(credential.userId, id)).run();
}

export type StoredSession = typeof session.$inferSelect;

/** Sessions of an account that are open at a moment. */
export function listSessions(tx: Transaction, id: string, at: Instant): StoredSession[] {
  return tx
    .select()
    .from(session)
    .where(eq(session.userId, id))
    .all()
    .filter(({ expiresAt }) => expiresAt > at);
}

/** Ends all sessions of an account, or those with these tokens. */
export function deleteSessions(tx: Transaction, id: string, tokens?: readonly string[]): void {
  const among = tokens && inArray(session.token, [...tokens]);
  tx.delete(session)
    .where(and(eq(session.userId, id), among))
    .run();
}

/** Deletes the authenticator and recovery codes of an account. */
export function deleteTwoFactor(tx: Transaction, id: string): void {
  tx.delete(twoFactor).where(eq(twoFactor.userId, id)).run();
  updateAccount(tx, id, { twoFactorEnabled: false });
}

/** Roles that must use two-factor authentication. */
export function listTwoFactorRoles(tx: Transaction): Role[] {
  return tx
    .select()
    .from(twoFactorRole)
    .all()
    .map(({ role }) => role);
}

/** Replaces the roles that must use two-factor authentication. */
export function replaceTwoFactorRoles(tx: Transaction, roles: readonly Role[]): void {
  tx.delete(twoFactorRole).run();
  for (const role of roles) tx.insert(twoFactorRole).values({ role }).run();
}

/** Deletes expired sessions and sign-in challenges. */
export function deleteEndedSessions(tx: Transaction, at: Instant): void {
  tx.delete(session).where(lte(session.expiresAt, at)).run();
  tx.delete(verification).where(lte(verification.expiresAt, at)).run();
}

/** Deletes the sign-ins of an account that wait for their second factor. */
export function deleteChallenges(tx: Transaction, id: string): void {
  tx.delete(verification).where(eq(verification.value, id)).run();
}

/** Moment until which codes of an account are refused after too many wrong ones; undefined if they are accepted. */
export function findCodeLock(tx: Transaction, id: string, at: Instant): Instant | undefined {
  const lock = tx.select().from(twoFactor).where(eq(twoFactor.userId, id)).get()?.lockedUntil;
  return lock != null && lock > at ? lock : undefined;
}
