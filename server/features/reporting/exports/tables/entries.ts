import type { Entry } from '#shared/domain/record/entry.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import type { Database } from '../../../../database/open.ts';
import { beside, type Cell, column, omitted, type Table } from '../../../../files/table.ts';
import { lastAct } from '../../../record/entries/holding.ts';
import type { TableSource } from '../table-source.ts';

const PAGE_ROWS = 250;

const COLUMNS = [
  column('seq', 'number', 10),
  omitted(column('id', 'code', 38)),
  column('communeId', 'commune', 10),
  column('communeName', 'text', 16),
  omitted(column('set', 'code', 20)),
  column('revision', 'number', 10),
  column('indicator', 'indicator', 10),
  column('effectiveOn', 'day', 12),
  column('value', 'value', 12),
  column('judgement', 'word', 18, 'status.indicator'),
  column('reason', 'text', 24),
  column('note', 'text', 30),
  omitted(column('replaces', 'code', 38)),
  beside(column('origin', 'word', 14, 'exports.origin')),
  column('recordedAt', 'moment', 20),
  column('author', 'text', 20),
  column('illustrative', 'flag', 12),
  column('annulledAt', 'moment', 20),
  beside(column('annulledBy', 'text', 20)),
  beside(column('annulReason', 'text', 40)),
  beside(column('supersededBy', 'code', 38)),
];

// The record grows without limit, so its rows are streamed with plain SQL. As it is append-only, reading pages by `seq` up to
// the last one when the table is made gives a consistent state, and other requests are served between pages.
// The plus signs keep SQLite from using another index, with which it would sort the whole record for every page.
function filterOf(filter: EntryFilter): string {
  const conditions = ['+entry.set_id = @set', '+entry.effective_on <= @on'];
  if (filter.knownAt !== null) conditions.push('entry.recorded_at <= @knownAt');
  if (filter.commune !== null) conditions.push('entry.commune_id = @commune');
  return conditions.join(' AND ');
}

interface EntryFilter {
  set: string;
  on: LocalDate;
  knownAt: Instant | null;
  commune: string | null;
}

/** Every entry of the set, annulled ones too (R15), up to `view.on`, as known at `view.knownAt`, in the order of recording. */
export function entriesTable({ services, set, view, communes, isOneCommune }: TableSource): Table {
  const { sqlite } = services.database;
  const filter: EntryFilter = {
    set: set.set.id,
    on: view.on,
    knownAt: view.knownAt ?? null,
    commune: isOneCommune ? (communes[0]?.id ?? '') : null,
  };
  const lastIn = (table: string) =>
    sqlite.prepare<[], number | null>(`SELECT max(seq) FROM ${table}`).pluck().get() ?? 0;
  const ends = { last: lastIn('entry'), lastAct: lastIn('annulment') };
  return {
    columns: COLUMNS,
    countRows: () =>
      sqlite
        .prepare<[object], number>(`SELECT count(*) FROM entry WHERE ${filterOf(filter)}`)
        .pluck()
        .get(filter) ?? 0,
    pages: () => readPages(sqlite, filter, ends),
    primaryKey: ['id'],
  };
}

function* readPages(
  sqlite: Database['sqlite'],
  filter: EntryFilter,
  ends: { last: number; lastAct: number },
): Generator<Iterable<Cell[]>> {
  const known =
    filter.knownAt === null ? 'act.seq <= @lastAct' : 'act.seq <= @lastAct AND act.recorded_at <= @knownAt';
  const page = sqlite
    .prepare<[object], Cell[]>(
      `SELECT entry.seq, entry.id, entry.commune_id, commune.name, set_id, revision, indicator, effective_on, value, judgement,
        entry.reason, note, replaces, entry.origin, entry.recorded_at, entry.author, illustrative,
        annulment.recorded_at, annulment.author, annulment.reason, ${supersededBy(known, filter.knownAt)}
      FROM entry JOIN commune ON commune.id = entry.commune_id
      LEFT JOIN annulment ON annulment.kind = 'annul' AND annulment.seq = ${lastAct('entry', 'seq', known)}
      WHERE entry.seq > @after AND entry.seq <= @last AND ${filterOf(filter)}
      ORDER BY entry.seq LIMIT ${PAGE_ROWS}`,
    )
    .raw();
  const read = { rows: 0, last: 0 };
  do {
    const after = read.last;
    read.rows = 0;
    yield readPage(page.iterate({ ...filter, ...ends, after }), read);
  } while (read.rows === PAGE_ROWS);
}

// The entry of the same commune, indicator and day that holds instead of an earlier one.
function supersededBy(known: string, knownAt: Instant | null): string {
  return `(SELECT later.id FROM entry AS later
    WHERE later.commune_id = entry.commune_id AND later.set_id = entry.set_id AND later.indicator = entry.indicator
      AND later.effective_on = entry.effective_on AND later.seq > entry.seq AND later.seq <= @last
      ${knownAt === null ? '' : 'AND later.recorded_at <= @knownAt'}
      AND ${lastAct('entry', 'kind', known, 'later')} IS NOT 'annul'
    ORDER BY later.seq DESC LIMIT 1)`;
}

// Yields one row at a time, so that memory holds no more than one.
function* readPage(rows: Iterable<Cell[]>, read: { rows: number; last: number }): Generator<Cell[]> {
  for (const row of rows) {
    read.rows += 1;
    read.last = Number(row[0]);
    row[VALUE] = parseStored(row[VALUE]);
    row[ILLUSTRATIVE] = row[ILLUSTRATIVE] === 1;
    yield row;
  }
}

const VALUE = COLUMNS.findIndex(({ key }) => key === 'value');
const ILLUSTRATIVE = COLUMNS.findIndex(({ key }) => key === 'illustrative');

function parseStored(text: Cell | undefined): Cell {
  return typeof text === 'string' ? (JSON.parse(text) as NonNullable<Entry['value']>) : null;
}
