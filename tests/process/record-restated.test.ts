import { writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { openDatabase } from '../../server/database/open.ts';
import { listRestatedEntries } from '../../server/features/record/imports/restated-entries.ts';
import { cookieWith, insertSession } from '../support/accounts/sessions.ts';
import { serviceOn } from '../support/client.ts';
import { readFrozen } from '../support/frozen/frozen-files.ts';
import { runCommand } from '../support/process/commands.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';
import { nextId } from '../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

test('record:restated lists what an undo before R15 restated, until somebody annuls it', async () => {
  const folder = temporaryFolder();
  writeFileSync(folder.databaseFile, readFrozen('0.1.0').database);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  database.write((tx) => insertSession(tx, 'dieuphoi', 'of-this-test'));
  const service = await serviceOn(database);
  const restated = listRestatedEntries(database.query);
  expect(restated.length).toBeGreaterThan(0);

  const { code, said, complained } = runCommand('record-restated', folder);
  expect([code, complained]).toEqual([0, '']);
  const lines = said.trimEnd().split('\n');
  expect(lines.at(-1)).toBe(`${restated.length} restated entries`);
  const [first] = restated;
  expect(lines[0]).toContain(
    `${first?.communeId} ${first?.communeName}, ${first?.set} ${first?.indicator}, `,
  );
  expect(lines[0]).toContain(`entry ${first?.id}`);

  const body = {
    id: nextId(),
    kind: 'annul' as const,
    entries: [first?.id ?? ''],
    reason: 'không ai báo cáo',
  };
  await service.as({ cookie: cookieWith('of-this-test') }).call(recordAnnulment, { body });
  expect(listRestatedEntries(database.query)).toEqual(restated.slice(1));
  database.close();
});
