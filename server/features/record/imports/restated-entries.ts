import type { Entry } from '#shared/domain/record/entry.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { countsAt } from '../entries/holding.ts';

/** Entry that an undo before R15 restated for the day of the undone import, although nobody reported it for that day. */
export interface RestatedEntry extends Pick<Entry, 'id' | 'communeId' | 'set' | 'indicator' | 'effectiveOn'> {
  communeName: string;
  value: Entry['value'];
  /** Day of the figure that it repeats; null if it is a withdrawal, or the figure was of the same day. */
  repeats: LocalDate | null;
  /** File of the undone import, and the moment and author of the undo. */
  file: string | null;
  undoneAt: string;
  undoneBy: string;
}

/** Restated entries that still count, in the order of recording. */
export function listRestatedEntries(tx: Transaction): RestatedEntry[] {
  const rows = tx.$client
    .prepare<[], Omit<RestatedEntry, 'value'> & { value: string | null }>(
      `SELECT entry.id, entry.commune_id AS communeId, commune.name AS communeName, entry.set_id AS "set", entry.indicator,
        entry.effective_on AS effectiveOn, entry.value, batch.file_name AS file, batch.recorded_at AS undoneAt,
        batch.author AS undoneBy,
        (SELECT max(before.effective_on) FROM entry AS before, batch AS undone
          WHERE undone.id = batch.undoes AND before.seq < undone.first_seq AND before.commune_id = entry.commune_id
            AND before.set_id = entry.set_id AND before.indicator = entry.indicator
            AND before.effective_on < entry.effective_on AND entry.value IS NOT NULL) AS repeats
      FROM batch JOIN entry ON entry.seq BETWEEN batch.first_seq AND batch.last_seq
        JOIN commune ON commune.id = entry.commune_id
      WHERE batch.kind = 'undo' AND ${countsAt('entry').sql} ORDER BY entry.seq`,
    )
    .all();
  return rows.map(({ value, ...row }) => ({ ...row, value: value === null ? null : JSON.parse(value) }));
}
