import BetterSqlite3 from 'better-sqlite3';

// Loaded before the server (`--import`), only by this harness. Overrides `synchronous` and `wal_autocheckpoint`, so that the
// control runs the unchanged program, and the program itself has no setting that turns its protection off.
const synchronous = process.env['TORTURE_SYNCHRONOUS'];
const checkpoint = process.env['TORTURE_CHECKPOINT'];
const pragma = BetterSqlite3.prototype.pragma;

BetterSqlite3.prototype.pragma = function (this: BetterSqlite3.Database, source, options) {
  const isSync = /^synchronous\s*=/.test(source);
  if (isSync && checkpoint !== undefined) pragma.call(this, `wal_autocheckpoint = ${checkpoint}`);
  return pragma.call(
    this,
    isSync && synchronous !== undefined ? `synchronous = ${synchronous}` : source,
    options,
  );
};
