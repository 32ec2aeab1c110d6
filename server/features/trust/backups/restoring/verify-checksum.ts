import { statSync } from 'node:fs';
import { readNote, sha256Of } from '../../../../database/backup-note.ts';
import { StartRefusal } from '../../../../start-refusal.ts';

/**
 * Whether the bytes of a backup are those that were tested when it was taken; `not-noted` for other files, and for backups of
 * versions that noted no checksum.
 * @throws StartRefusal if they are not
 */
export function verifyChecksum(file: string): 'matches' | 'not-noted' {
  const expected = readNote(file)?.sha256;
  if (expected === undefined) return 'not-noted';
  const log = ['-wal', '-journal'].find((suffix) => sizeOf(file + suffix) > 0);
  if (log !== undefined)
    throw new StartRefusal(
      `another program has written to the backup: it left ${file}${log}; nothing was changed`,
    );
  if (sha256Of(file) !== expected)
    throw new StartRefusal(
      `${file} is not the file that was tested: its SHA-256 differs from the one in ${file}.json; nothing was changed. Choose another backup`,
    );
  return 'matches';
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
