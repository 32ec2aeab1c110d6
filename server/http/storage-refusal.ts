import { Refusal } from './refusal.ts';

const RETRY_AFTER = 30; // seconds

const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL)/;
const UNAVAILABLE = /^(EROFS|EIO|EACCES|EMFILE|ENFILE|SQLITE_(READONLY|IOERR|CANTOPEN))/;

/**
 * The refusal that an error of the disk comes to, of SQLite's or of the system's, also where a library in between has wrapped it; undefined
 * when it is none.
 */
export function storageRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (FULL.test(code)) return new Refusal('storage-full', { retryAfter: RETRY_AFTER });
  if (UNAVAILABLE.test(code)) return new Refusal('storage-unavailable', { retryAfter: RETRY_AFTER });
  return storageRefusal(error.cause);
}
