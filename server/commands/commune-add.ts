import { readFileSync } from 'node:fs';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt, makeDataFolder } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { storeNationalSets } from '../features/sets/criteria-sets/national-sets.ts';
import { addListedCommunes } from '../features/units/communes/add-listed-communes.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run commune:add -- FILE: adds the communes of a JSON file, all or none; existing communes stay as they are.
await runCommand(() => {
  const file = process.argv[2];
  if (file === undefined) throw new StartRefusal('which file? npm run commune:add -- FILE');
  const document = readJson(file);
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  makeDataFolder(folder);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  try {
    const at = new Date().toISOString();
    storeNationalSets(database, at); // before the first start there are no sets, so no region would be known
    const source = { actor: null, address: null, at, origin: 'command' };
    const { listed, added } = database.write((tx) => addListedCommunes(tx, document, file, source));
    process.stdout.write(`${added.length} communes added, ${listed.length - added.length} existed already\n`);
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
