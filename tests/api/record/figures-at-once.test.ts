import { describe, expect, onTestFinished, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { fillFolder } from '../../support/process/commands.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const CODES = listIndicators(nationalSet(SET)).map(({ code }) => code);

// One figure per indicator, all at once; those of `refused` break a rule.
function recordAll({ call }: TestService, refused: (code: string) => boolean = () => false) {
  return Promise.allSettled(
    CODES.map((indicator) => {
      const reason = refused(indicator) ? null : 'đã kiểm tra';
      const body = entryBody({ indicator, value: null, judgement: 'met', reason });
      return call(recordEntry, { params, body });
    }),
  );
}

describe('figures sent at the same time', () => {
  test('are all recorded, each with its own audit link, in fewer commits than figures', async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    const [database, watcher] = [openDatabase(folder.databaseFile), openDatabase(folder.databaseFile)];
    onTestFinished(() => {
      database.close();
      watcher.close();
    });
    const service = await serviceOn(database);
    let commits = 0;
    const dataVersion = watcher.sqlite.prepare<[], number>('PRAGMA data_version').pluck();
    let last = dataVersion.get();
    const counting = async () => {
      for (let i = 0; i < 500; i++) {
        const current = dataVersion.get();
        if (current !== last) commits += 1;
        last = current;
        await new Promise(setImmediate);
      }
    };
    const [answers] = await Promise.all([recordAll(service), counting()]);
    expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(countRows(database).entry).toBe(CODES.length);
    expect(commits).toBeLessThan(CODES.length / 2);
    expect((await service.call(verifyAudit, {})).broken).toBeNull();
  });

  test('are not affected by refused ones, of which nothing is stored', async () => {
    const service = await serviceOn(freshDatabase());
    const isRefused = (code: string) => CODES.indexOf(code) % 3 === 0;
    const answers = await recordAll(service, isRefused);
    const refused = answers.flatMap(({ status }, i) => (status === 'rejected' ? [CODES[i]] : []));
    expect(refused).toEqual(CODES.filter(isRefused));
    const { audit, entry } = countRows(service.database);
    expect(entry).toBe(CODES.length - refused.length);
    expect(await service.call(verifyAudit, {})).toMatchObject({ records: audit, broken: null });
  });
});
