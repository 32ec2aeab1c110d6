import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { type CountrySize, fillCountry } from '../../../server/commands/bench/country/fill-country.ts';
import { type Database, openDatabase } from '../../../server/database/open.ts';
import { insertTestAccounts } from '../../support/accounts/sessions.ts';
import { serviceOn } from '../../support/client.ts';
import { contentOf, freshDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

const SIZE: CountrySize = { communes: 12, reporting: 10, months: 3 };

function filled(seed: number): Database {
  const { path } = temporaryFolder();
  const country = join(path, 'country');
  expect(fillCountry(country, SIZE, seed).entries).toBe(10 * 75 * 3);
  const database = openDatabase(join(country, 'ntm-tracker.sqlite'));
  onTestFinished(() => database.close());
  return database;
}

const lastHash = ({ sqlite }: Database) =>
  sqlite.prepare<[], string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get();

const indexesOf = ({ sqlite }: Database) =>
  sqlite
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    .pluck()
    .all();

test('the same seed gives the same record, row by row and link by link; another seed gives another', () => {
  const [one, again, other] = [filled(1), filled(1), filled(2)];
  expect(contentOf(again)).toBe(contentOf(one));
  expect(lastHash(again)).toBe(lastHash(one));
  expect(lastHash(other)).not.toBe(lastHash(one));
});

test('it is as the server would have written it: valid audit, intact references, all indexes', async () => {
  const database = filled(1);
  const { sqlite } = database;
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(indexesOf(database)).toEqual(indexesOf(freshDatabase('empty')));
  database.write(insertTestAccounts);
  const service = await serviceOn(database);
  expect(await service.as('quantri').call(verifyAudit, {})).toMatchObject({ broken: null });
});
