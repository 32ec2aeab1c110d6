import { readFileSync } from 'node:fs';
import { countSet } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt, makeDataFolder } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { addCriteriaSet } from '../features/sets/criteria-sets/add-criteria-set.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run criteria-set:add -- FILE: adds a set, or a new revision of one; also while the server runs, which uses it at once.
await runCommand(() => {
  const file = process.argv[2];
  if (file === undefined) throw new StartRefusal('which file? npm run criteria-set:add -- FILE');
  const { set, faults } = readCriteriaSet(readJson(file));
  if (set === undefined) {
    const named = faults
      .map(({ pointer, detail }) => `\n  ${pointer || '(the whole file)'}: ${detail}`)
      .join('');
    throw new StartRefusal(`${file} is not a valid criteria set, nothing was added:${named}`);
  }
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  makeDataFolder(folder);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  try {
    const { revision, isNew } = addCriteriaSet(database, set, new Date().toISOString());
    const { criteriaTotal, indicatorsTotal } = countSet(set);
    const outcome = isNew ? 'added' : 'already there, unchanged';
    process.stdout.write(
      `${set.id}, revision ${revision}: ${outcome} (${criteriaTotal} criteria, ${indicatorsTotal} indicators)\n`,
    );
  } finally {
    database.close();
  }
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new StartRefusal(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}
