import { hash } from 'node:crypto';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import { oncePerDatabase } from '../database/once-per-database.ts';
import type { Transaction } from '../database/open.ts';

/** A row of an append-only table. `subject` identifies it in the audit. */
export interface RecordedRow {
  table: RecordedTable;
  subject: string;
}

/**
 * Append-only tables whose rows the audit chain protects: the acts that add a row, the SQL expression that identifies the
 * row in the audit, and the columns of its digest. Never add a column to a digest: earlier digests lack it. A new column
 * needs its own entry here.
 */
export const RECORDED_TABLES = {
  entry: {
    acts: ['record-entry'],
    subject: 'id',
    columns: `seq, id, commune_id, set_id, revision, indicator, effective_on, value, judgement, reason, note, replaces,
      origin, recorded_at, author, illustrative`,
  },
  metric_figure: {
    acts: ['record-metric'],
    subject: 'id',
    columns:
      'seq, id, commune_id, metric, effective_on, value, note, origin, recorded_at, author, illustrative',
  },
  criteria_set: {
    acts: ['add-criteria-set'],
    subject: "id || '@' || revision",
    columns: 'id, revision, recorded_at, document',
  },
  recognition: {
    acts: ['record-recognition'],
    subject: 'CAST(seq AS TEXT)',
    columns: 'seq, commune_id, level, for_year, decided_on, document, source',
  },
  report: {
    acts: ['make-report'],
    subject: 'id',
    columns:
      'seq, id, set_id, revision, as_of, compared_with, known_at, content, content_hash, made_at, author',
  },
  annulment: {
    acts: ['annul', 'reinstate'],
    subject: 'id',
    columns:
      'seq, id, act, kind, entry, metric_figure, commune_id, batch, reason, origin, recorded_at, author',
  },
  batch: {
    acts: ['record-batch'],
    subject: 'id',
    columns: 'seq, id, kind, set_id, file_name, file_hash, undoes, first_seq, last_seq, recorded_at, author',
  },
  // The content is protected by its hash, which identifies the file.
  stored_file: {
    acts: ['store-file'],
    subject: 'hash',
    columns: 'hash, name, content_type, length(content), recorded_at, author',
  },
  set_assignment: {
    acts: ['assign-set'],
    subject: 'id',
    columns: 'seq, id, commune_id, set_id, valid_from, document, recorded_at, author',
  },
  target_decision: {
    acts: ['decide-target'],
    subject: 'id',
    columns: `seq, id, set_id, indicator, part, kind, confirmed, region, valid_from, value, document, link, file_hash,
      note, recorded_at, author`,
  },
} as const satisfies Record<
  string,
  { acts: readonly [AuditedAct, ...AuditedAct[]]; subject: string; columns: string }
>;

export type RecordedTable = keyof typeof RECORDED_TABLES;

const rowReaders = oncePerDatabase((sqlite) => {
  const reader = (table: RecordedTable) => {
    const { columns, subject } = RECORDED_TABLES[table];
    return sqlite.prepare<[string], unknown[]>(`SELECT ${columns} FROM ${table} WHERE ${subject} = ?`).raw();
  };
  return {
    entry: reader('entry'),
    metric_figure: reader('metric_figure'),
    criteria_set: reader('criteria_set'),
    recognition: reader('recognition'),
    report: reader('report'),
    annulment: reader('annulment'),
    batch: reader('batch'),
    stored_file: reader('stored_file'),
    set_assignment: reader('set_assignment'),
    target_decision: reader('target_decision'),
  };
});

/** SHA-256 of a stored row, its columns as a JSON array; undefined if the row does not exist. */
export function findDigest(tx: Transaction, { table, subject }: RecordedRow): string | undefined {
  const row = rowReaders(tx)[table].get(subject);
  return row && hash('sha256', JSON.stringify(row));
}

/** Like `findDigest`. @throws Error if the row does not exist */
export function digestOf(tx: Transaction, recorded: RecordedRow): string {
  const digest = findDigest(tx, recorded);
  if (digest === undefined) throw new Error(`there is no ${recorded.table} ${recorded.subject} to audit`);
  return digest;
}
