import type { Instant } from '#shared/domain/values/local-date.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import { RECORDED_TABLES, type RecordedTable } from '../../../audit/digest.ts';
import type { Database, Transaction } from '../../../database/open.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { appendCreation } from './append-creation.ts';

/**
 * Starts the audit chain of a record that is older than the audit: one link for every commune and every row, in the order of
 * recording. Only if there is no link at all: a row without a link found later is a fault and must not be repaired.
 */
export function adoptRecord(database: Database, at: Instant): void {
  // If there are accounts, somebody emptied the audit.
  const isBegun =
    database.sqlite.prepare('SELECT 1 FROM audit UNION ALL SELECT 1 FROM account LIMIT 1').get() !==
    undefined;
  if (isBegun) return;
  database.write((tx) => {
    for (const commune of listCommunes(tx))
      appendCreation(tx, { actor: null, address: null, at }, 'commune', commune.id, commune, 'adopted');
    for (const table of Object.keys(RECORDED_TABLES) as RecordedTable[]) adoptTable(tx, table, at);
  });
}

function adoptTable(tx: Transaction, table: RecordedTable, at: Instant): void {
  const {
    acts: [act],
    subject,
  } = RECORDED_TABLES[table];
  const about = table === 'entry' ? 'commune_id, set_id, indicator, origin' : 'NULL, NULL, NULL, NULL';
  const rows = tx.$client
    .prepare<[], [string, string | null, string | null, string | null, string | null]>(
      `SELECT ${subject}, ${about} FROM ${table} ORDER BY rowid`,
    )
    .raw()
    .all();
  for (const [id, communeId, set, indicator, origin] of rows) {
    appendAudit(
      tx,
      { actor: null, address: null, at },
      {
        act,
        subject: id,
        ...(communeId !== null && { communeId }),
        ...(set !== null && { set }),
        ...(indicator !== null && { indicator }),
        ...(origin !== null && { origin }),
        reason: 'adopted',
        recorded: { table, subject: id },
      },
    );
  }
}
