import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { pointerOf } from '#shared/domain/sets/criteria-set-faults.ts';
import { Commune } from '#shared/domain/units/commune.ts';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt, makeDataFolder } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { addCommune } from '../features/units/communes/add-commune.ts';
import { findCommune } from '../features/units/communes/repository.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run commune:add -- FILE: the communes of a JSON file, all or none; those already there stay as they are.
await runCommand(() => {
  const file = process.argv[2];
  if (file === undefined) throw new StartRefusal('say which file: npm run commune:add -- FILE');
  const communes = readCommunes(file);
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  makeDataFolder(folder);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  try {
    const added = database.write((tx) => {
      const fresh = communes.filter(({ id }) => findCommune(tx, id) === undefined);
      const source = { actor: null, address: null, at: new Date().toISOString(), origin: 'command' };
      for (const commune of fresh) addCommune(tx, commune, source);
      return fresh.length;
    });
    process.stdout.write(`${added} communes added, ${communes.length - added} were there already\n`);
  } finally {
    database.close();
  }
});

function readCommunes(file: string): Commune[] {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new StartRefusal(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  const parsed = z.array(Commune).min(1).safeParse(document);
  if (parsed.success) return parsed.data;
  const named = parsed.error.issues.map(
    ({ path, message }) => `\n  ${pointerOf(path) || '(the whole file)'}: ${message}`,
  );
  throw new StartRefusal(`${file} is no list of communes, nothing was added:${named.join('')}`);
}
