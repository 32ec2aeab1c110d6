import BetterSqlite3 from 'better-sqlite3';

// Loaded before the server (`--import`), by the harness alone: says `synchronous` and `wal_autocheckpoint` in place of what the
// server says or leaves. So the control runs the very program that is sold, and no setting of it can turn its guard off.
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
