import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCopy, copyDatabase } from '../../../../server/database/copy-database.ts';
import { openSnapshot } from '../../../../server/database/open-snapshot.ts';
import { tallyIn } from '../../../../server/database/tally.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';
import { killedFolder } from '../../../support/process/killed-folder.ts';

/** The database of a killed process: its last write is in the log only. */
function killedDatabase(): string {
  const from = temporaryFolder();
  fillFolder(from);
  return killedFolder(from, '06904').databaseFile;
}

test('a copy of the file without its log is refused, naming the tables that differ', () => {
  const file = killedDatabase();
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  expect(() => checkCopy(tallyIn(file), copy)).toThrow(/differs from its source: audit, commune$/);
});

test('a copy whose audit ends elsewhere is refused, even with as many rows', () => {
  const file = killedDatabase();
  const tally = tallyIn(file);
  expect(() => checkCopy({ ...tally, lastHash: 'another' }, file)).toThrow(/differs from its source: audit$/);
});

test('a copy of the open database has everything', async () => {
  const file = killedDatabase();
  const source = openSnapshot(file);
  expect(await copyDatabase(source.sqlite, `${file}.copy`)).toEqual(tallyIn(file));
  source.close();
});
