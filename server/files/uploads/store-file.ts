import { appendAudit, type Source } from '../../audit/append-audit.ts';
import type { Transaction } from '../../database/open.ts';
import { CONTENT_TYPES, kindOfFile } from './kind-of-file.ts';
import { hasStoredFile, insertStoredFile } from './repository.ts';
import type { Uploads } from './uploads.ts';

/** A file as whoever uses it names it: what it holds, and its name. */
interface NamedFile {
  hash: string;
  name: string;
}

/**
 * Puts a file that was sent into the record, audited, within the caller's transaction: what comes from it can always be
 * held against it. One that is there already stays as it is. False when there is no such file, here or among those sent.
 */
export function storeFile(
  tx: Transaction,
  uploads: Uploads,
  { hash, name }: NamedFile,
  source: Source & { actor: string },
): boolean {
  if (hasStoredFile(tx, hash)) return true;
  const content = uploads.read(hash);
  if (content === undefined) return false;
  const contentType = CONTENT_TYPES[kindOfFile(content)];
  insertStoredFile(tx, { hash, name, contentType, content, recordedAt: source.at, author: source.actor });
  appendAudit(tx, source, {
    act: 'store-file',
    subject: hash,
    to: { name, contentType, size: content.length },
    recorded: { table: 'stored_file', subject: hash },
  });
  return true;
}
