import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../../server/database/open.ts';
import { cookieWith, insertSession } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { readAnswers, readRecord } from '../../../support/frozen/answers.ts';
import { withDecidedChanges } from '../../../support/frozen/decided-changes.ts';
import { listFrozenVersions, readFrozen } from '../../../support/frozen/frozen-files.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

test('there is a frozen database of every release', () => {
  expect(listFrozenVersions()).toContain('0.1.0');
});

test.each(listFrozenVersions())(
  'a database of version %s opens, migrates, has a valid audit chain and gives the same answers',
  async (version) => {
    const frozen = readFrozen(version);
    const { databaseFile, backupFolder } = temporaryFolder();
    writeFileSync(databaseFile, frozen.database);
    const database = openDatabase(databaseFile, backupFolder);
    onTestFinished(() => database.close());

    const { record, days } = frozen.answers;
    expect(record.audit.broken).toBeNull();
    expect(await readRecord(database)).toMatchObject(record);

    database.write((tx) => insertSession(tx, 'dieuphoi', 'of-this-test'));
    const service = await serviceOn(database);
    const answers = await readAnswers(service.as({ cookie: cookieWith('of-this-test') }));
    expect(answers.days.map(({ on }) => on)).toEqual(days.map(({ on }) => on));
    for (const [i, day] of withDecidedChanges(days).entries()) expect(answers.days[i]).toMatchObject(day);
  },
);
