import { appendAudit, type Source } from '../../audit/append-audit.ts';
import type { Transaction } from '../../database/open.ts';
import { CONTENT_TYPES, kindOfFile } from './kind-of-file.ts';
import { hasStoredFile, insertStoredFile } from './repository.ts';
import type { Uploads } from './uploads.ts';

/** An uploaded file by the hash of its content, with its name. */
interface NamedFile {
  hash: string;
  name: string;
}

/**
 * Stores an uploaded file in the record, audited, in the caller's transaction, so that figures can be compared with their
 * source. A file that is stored already stays as it is. False if no such file was stored or uploaded.
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
