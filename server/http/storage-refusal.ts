import { Refusal } from './refusal.ts';

const RETRY_AFTER = 30; // seconds

const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL)/;
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
const UNAVAILABLE = /^(EROFS|EIO|EACCES|EMFILE|ENFILE|SQLITE_(READONLY|IOERR|CANTOPEN))/;

/**
 * Refusal for a storage error of SQLite or the system, including errors wrapped by a library; undefined for other errors.
 */
export function storageRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (FULL.test(code)) return new Refusal('storage-full', { retryAfter: RETRY_AFTER });
  if (DAMAGED.test(code)) return new Refusal('database-damaged');
  if (UNAVAILABLE.test(code)) return new Refusal('storage-unavailable', { retryAfter: RETRY_AFTER });
  return storageRefusal(error.cause);
}
