import type { AuditFilter } from '#shared/contract/trust/audit.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { beside, type Cell, column, omitted, type Table } from '../../../files/table.ts';
import { setNames } from '../../sets/criteria-sets/set-names.ts';
import { countAudit, listAuditAfter } from './repository.ts';

const PAGE_ROWS = 250;

const COLUMNS = [
  column('seq', 'number', 10),
  column('at', 'moment', 20),
  column('actor', 'code', 16),
  column('act', 'word', 26, 'audit.act'),
  column('communeId', 'commune', 10),
  beside(column('set', 'code', 20)),
  column('indicator', 'indicator', 10),
  omitted(column('subject', 'code', 38)),
  column('from', 'text', 40),
  column('to', 'text', 40),
  column('reason', 'text', 40),
  beside(column('origin', 'word', 14, 'exports.origin')),
  beside(column('address', 'code', 18)),
  omitted(column('hash', 'code', 66)),
];

/** The audit as a table, the earliest record first. */
export function auditTable(tx: Transaction, filter: AuditFilter): Table {
  const nameOf = setNames(tx);
  return {
    columns: COLUMNS.map((one) => (one.key === 'set' ? { ...one, nameOf } : one)),
    countRows: () => countAudit(tx, filter),
    pages: () => readPages(tx, filter),
  };
}

function* readPages(tx: Transaction, filter: AuditFilter): Generator<Cell[][]> {
  for (let after = 0; ; ) {
    const records = listAuditAfter(tx, filter, after, PAGE_ROWS);
    if (records.length > 0) yield records.map(rowOf);
    if (records.length < PAGE_ROWS) return;
    after = records.at(-1)?.seq ?? after;
  }
}

function rowOf(record: AuditRecord): Cell[] {
  const { seq, at, actor, act, communeId, set, indicator, subject, from, to, reason, origin, address, hash } =
    record;
  const side = (values: AuditRecord['from']) => (values === null ? null : JSON.stringify(values));
  return [
    seq,
    at,
    actor,
    act,
    communeId,
    set,
    indicator,
    subject,
    side(from),
    side(to),
    reason,
    origin,
    address,
    hash,
  ];
}
