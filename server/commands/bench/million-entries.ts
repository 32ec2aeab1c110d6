import { copyFileSync } from 'node:fs';
import { CommuneBody } from '#shared/contract/units/communes.ts';
import { dataFolderAt, makeDataFolder } from '../../database/data-folder.ts';
import { openDatabase } from '../../database/open.ts';
import { storeNationalSets } from '../../features/sets/criteria-sets/national-sets.ts';
import { insertCommune } from '../../features/units/communes/repository.ts';

const ENTRIES_OF_A_DAY = 2000;
const FIRST_DAY = '2022-03-31';

// Deterministic: a hundred communes, realistic values and texts, one entry after another in time.
const FILL = `
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, judgement, reason, note, origin, recorded_at, author)
SELECT printf('%08x-0000-4000-8000-%012x', i, i), printf('%05d', 10000 + i % 100), 'nang-cao-2021-2025', 1, (1 + i % 19) || '.1',
  date('${FIRST_DAY}', ((i - 1) / ${ENTRIES_OF_A_DAY}) || ' days'),
  CASE i % 4 WHEN 0 THEN 'true' ELSE printf('%.1f', (i % 1000) / 10.0) END,
  CASE i % 10 WHEN 0 THEN 'met' END, CASE i % 10 WHEN 0 THEN 'Đạt theo kết quả thẩm định, có "biên bản"' END,
  CASE i % 3 WHEN 0 THEN 'Theo báo cáo của UBND xã, quý ' || (1 + i % 4) END,
  'api', strftime('%Y-%m-%dT%H:%M:%fZ', '2022-04-01', ((i - 1) / ${ENTRIES_OF_A_DAY}) || ' days'), 'local'
FROM n`;

/** Last day covered by the first so many entries. */
export function dayWithEntries(entries: number): string {
  const day = 24 * 3600 * 1000;
  const days = Math.ceil(entries / ENTRIES_OF_A_DAY) - 1;
  return new Date(Date.parse(FIRST_DAY) + days * day).toISOString().slice(0, 10);
}

/** Fills a data folder with so many entries, and leaves a copy of the file for the `sqlite3` command. */
export function fillRecord(path: string, copy: string, entries: number): void {
  const folder = dataFolderAt(path);
  makeDataFolder(folder);
  const { databaseFile } = folder;
  const database = openDatabase(databaseFile);
  storeNationalSets(database, '2022-03-08T00:00:00.000Z');
  database.write((tx) => {
    // The last one is the demo officer's commune; it has no entries.
    for (const id of [...Array.from({ length: 100 }, (_, i) => String(10000 + i)), '06901']) {
      insertCommune(tx, CommuneBody.parse({ id, name: `Xã ${id}`, group: 'Huyện', regions: ['DBSH'] }));
    }
  });
  database.sqlite.prepare(FILL).run(entries);
  database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  copyFileSync(databaseFile, copy);
}
