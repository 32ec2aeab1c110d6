import { describe, expect, test, vi } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { listBatches } from '#shared/contract/record/batches.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport, type Import } from '#shared/contract/record/imports.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { serviceOn, type TestCaller, type TestService } from '../../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';
import { commit, compare, mappingOf, rowsOf, sendAndLook } from '../../support/files/imports.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CSV = 'Xã;Chỉ tiêu;Kết quả\nQuảng An;14.1;96,5\nQuảng An;14.2;88\nĐồng Thử;14.1;95\n';
const WITH_REFUSED = `${CSV}Quảng Yên;14.1;90\n`;

const compared = async (caller: TestCaller, csv = CSV, day?: string) => {
  const sent = await sendAndLook(caller, csv, 'tep.csv');
  return await compare(caller, sent, mappingOf(sent.look, day));
};

const refusalOf = (caller: TestCaller, { id }: Import, choices: object = {}) =>
  caller.refusalOf(commitImport, { params: { importId: id }, body: { id: nextId(), ...choices } });

const recordedElsewhere = (service: TestService, given: Parameters<typeof entryBody>[0]) =>
  service.as('quangan').call(recordEntry, { params: { communeId: '06901' }, body: entryBody(given) });

const held = async ({ call }: TestCaller, communeId: string, indicator: string) =>
  (await call(listEntries, { params: { communeId }, query: { set: SET, indicator } })).entries;

/** A refused act leaves nothing in the record or its audit. */
async function expectNothingChanged(service: TestService, act: () => Promise<unknown>): Promise<void> {
  const before = [contentOf(service.database), countRows(service.database)];
  await act();
  expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
}

describe('an outdated comparison', () => {
  test.each([
    ['the same cell on the same day', { effectiveOn: '2024-06-15' }],
    ['the same cell of an earlier day', { effectiveOn: '2024-01-24' }],
  ])('is refused if someone recorded %s meanwhile, and nothing is recorded', async (_, given) => {
    const service = await serviceOn(freshDatabase());
    const made = await compared(service);
    await recordedElsewhere(service, given);
    await expectNothingChanged(service, async () => {
      const refused = await refusalOf(service, made);
      expect(refused).toMatchObject({ status: 409, type: '/problems/import-outdated' });
      expect(refused.title).toContain('Số liệu đã thay đổi từ lúc so sánh');
    });
    const again = await compared(service);
    expect(await commit(service, again)).toMatchObject({ entries: 3 });
  });

  test('is refused if the set was revised meanwhile', async () => {
    const service = await serviceOn(freshDatabase());
    const made = await compared(service);
    const revised = { ...nationalSet(SET), shortTitle: 'Bộ tiêu chí, bản sửa' };
    addCriteriaSet(service.database, revised, '2024-06-29T00:00:00.000Z');
    expect(await refusalOf(service, made)).toMatchObject({ type: '/problems/import-outdated' });
  });

  test('is accepted if someone recorded another cell meanwhile', async () => {
    const service = await serviceOn(freshDatabase());
    const made = await compared(service);
    await recordedElsewhere(service, { indicator: '14.3', value: 50 });
    expect(await commit(service, made)).toMatchObject({ entries: 3 });
  });
});

describe('refused cells of a file', () => {
  test('must be left out explicitly; then the rest is recorded, and the left-out cells are counted', async () => {
    const service = await serviceOn(freshDatabase());
    const made = await compared(service, WITH_REFUSED);
    expect(made.counts).toMatchObject({ new: 3, refused: 1 });
    await expectNothingChanged(service, async () => {
      expect(await refusalOf(service, made)).toMatchObject({
        status: 422,
        errors: [{ pointer: '/leaveOutRefused' }],
      });
    });
    const batch = await commit(service, made, { leaveOutRefused: true });
    expect(batch).toMatchObject({ entries: 3, leftOut: 1 });
    expect((await service.call(listBatches, { query: {} })).batches).toEqual([batch]);
  });

  test('limit an account to the cells that it may record', async () => {
    const service = await serviceOn(freshDatabase());
    const kept = async (who: 'quangan' | 'gddt', csv: string) => {
      const caller = service.as(who);
      const made = await compared(caller, csv);
      const refused = (await rowsOf(caller, made, 'refused')).map(({ reason }) => reason);
      const { entries, leftOut, author } = await commit(caller, made, {
        leaveOutRefused: true,
        confirms: made.doubts,
      });
      return { refused, entries, leftOut, author };
    };
    expect(await kept('quangan', CSV)).toEqual({
      refused: ['not-permitted'],
      entries: 2,
      leftOut: 1,
      author: 'quangan',
    });
    expect(await kept('gddt', `${CSV}Quảng An;5.1;1\n`)).toEqual({
      refused: ['not-permitted', 'not-permitted', 'not-permitted'],
      entries: 1,
      leftOut: 3,
      author: 'gddt',
    });
    expect(await held(service, '99999', '14.1')).toEqual([]);
  });

  test('are visible and recordable only for the author of the comparison', async () => {
    const service = await serviceOn(freshDatabase());
    const made = await compared(service);
    expect(await refusalOf(service.as('quangan'), made)).toMatchObject({ type: '/problems/unknown-import' });
  });
});

test('an account that may no longer record one of the cells records none', async () => {
  const service = await serviceOn(freshDatabase());
  const caller = service.as('quangan');
  const made = await compared(caller, 'Xã;14.1;14.2\nQuảng An;96;88\n');
  await service.as('quantri').call(changeAccount, {
    params: { username: 'quangan' },
    body: { communes: ['99999'] },
  });
  await expectNothingChanged(service, async () => {
    expect(await refusalOf(caller, made)).toMatchObject({ type: '/problems/not-allowed' });
  });
});

describe('unchanged figures', () => {
  const SAME = 'Xã;Chỉ tiêu;Kết quả\nQuảng An;14.1;95,3\n';

  test('are confirmed for the new day only on request', async () => {
    const service = await serviceOn(freshDatabase());
    const judged = { judgement: 'nearly-met', reason: 'Còn 2 thôn', note: 'BHXH huyện' } as const;
    await recordedElsewhere(service, judged);
    const made = await compared(service, SAME);
    expect(made.counts).toMatchObject({ confirmed: 1, new: 0, changed: 0 });
    expect(await refusalOf(service, made)).toMatchObject({ status: 422 });
    expect(await commit(service, made, { confirmSame: true })).toMatchObject({ entries: 1 });
    const [latest] = await held(service, '06901', '14.1');
    expect(latest).toMatchObject({ value: 95.3, effectiveOn: '2024-06-15', origin: 'import', ...judged });
  });

  test('of the same day are the same, and nothing is recorded', async () => {
    const service = await serviceOn(freshDatabase());
    await recordedElsewhere(service, {});
    const made = await compared(service, SAME, '2024-01-24');
    expect(made.counts).toMatchObject({ same: 1, confirmed: 0 });
    expect(await refusalOf(service, made, { confirmSame: true })).toMatchObject({ status: 422 });
  });
});

describe('a figure that replaces a judged one', () => {
  test.each([
    ['97', 'met', 0],
    ['94', null, 1],
  ])('of 95.3 judged as met, %s: judgement %s, %i reported', async (text, judgement, judged) => {
    const service = await serviceOn(freshDatabase());
    await recordedElsewhere(service, { judgement: 'met', reason: 'Huyện thẩm tra' });
    const made = await compared(service, `Xã;Chỉ tiêu;Kết quả\nQuảng An;14.1;${text}\n`);
    expect(made).toMatchObject({ judged, counts: { changed: 1 } });
    expect(await rowsOf(service, made)).toMatchObject([{ losesJudgement: judged === 1 }]);
    await commit(service, made);
    const [latest] = await held(service, '06901', '14.1');
    const reason = judgement && 'Huyện thẩm tra';
    expect(latest).toMatchObject({ value: Number(text), judgement, reason });
  });
});

describe('all or nothing', () => {
  test.each([
    ['the last entry of the file', "BEFORE INSERT ON entry WHEN NEW.commune_id = '99999'"],
    ['the audit of the second', "BEFORE INSERT ON audit WHEN NEW.indicator = '14.2'"],
    ['the batch itself', 'BEFORE INSERT ON batch'],
    ['the file', 'BEFORE INSERT ON stored_file'],
    ['the remembered mapping', 'BEFORE INSERT ON import_template'],
  ])(
    'if %s cannot be written, nothing is, and the same comparison can be recorded later',
    async (_, when) => {
      const service = await serviceOn(freshDatabase());
      const made = await compared(service);
      service.database.sqlite.exec(`CREATE TRIGGER broken ${when} BEGIN SELECT RAISE(ABORT, 'broken'); END`);
      await expectNothingChanged(service, async () => {
        expect((await refusalOf(service, made)).status).toBe(500);
      });
      service.database.sqlite.exec('DROP TRIGGER broken');
      expect(await commit(service, made)).toMatchObject({ entries: 3 });
      expect((await service.as('quantri').call(verifyAudit, {})).broken).toBeNull();
    },
  );
});

test('a repeated request gets the same answer; an id used by another account is refused', async () => {
  const service = await serviceOn(freshDatabase());
  const made = await compared(service);
  const id = nextId();
  const batch = await commit(service, made, { id });
  await expectNothingChanged(service, async () => {
    expect(await commit(service, made, { id })).toEqual(batch);
  });
  const other = service.as('quangan');
  const theirs = await compared(other, 'Xã;14.2;14.3\nQuảng An;60;50\n');
  await expectNothingChanged(service, async () => {
    expect(await refusalOf(other, theirs, { id })).toMatchObject({ type: '/problems/id-already-used' });
  });
});
