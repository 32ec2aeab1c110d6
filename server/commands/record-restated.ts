import { existsSync } from 'node:fs';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { listRestatedEntries, type RestatedEntry } from '../features/record/imports/restated-entries.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run record:restated [-- FILE]: lists the entries that undoing an import restated before version 0.3, and that still count.
// Changes nothing. Also while the server runs, and for a backup.
await runCommand(async () => {
  const file = process.argv[2] ?? dataFolderAt(readConfig(environment()).DATA_DIR).databaseFile;
  if (!existsSync(file)) throw new StartRefusal(`there is no file ${file}`);
  const database = openDatabase(file);
  try {
    const restated = listRestatedEntries(database.query);
    for (const entry of restated) process.stdout.write(`${lineOf(entry)}\n`);
    process.stdout.write(`${restated.length} restated entries\n`);
  } finally {
    database.close();
  }
});

function lineOf(entry: RestatedEntry): string {
  const { communeId, communeName, set, indicator, effectiveOn, value, repeats, file, undoneAt, undoneBy } =
    entry;
  const stated = value === null ? 'withdrawn' : JSON.stringify(value);
  const of = repeats === null ? '' : ` of ${repeats}`;
  const why = `undo of the import of ${file ?? 'a file'} at ${undoneAt} by ${undoneBy}`;
  return `${communeId} ${communeName}, ${set} ${indicator}, ${effectiveOn}: ${stated}${of}; ${why}; entry ${entry.id}`;
}
