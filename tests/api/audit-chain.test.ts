import { describe, expect, test } from 'vitest';
import { verifyAudit } from '#shared/contract/audit.ts';
import { recordEntry } from '#shared/contract/entries.ts';
import { recordMetric } from '#shared/contract/metrics.ts';
import type { Database } from '../../server/database/open.ts';
import { appendAudit } from '../../server/features/audit/append-audit.ts';
import { addRecognition } from '../../server/features/communes/add-commune.ts';
import { serviceOn, type TestService } from '../support/client.ts';
import { countRows, freshDatabase } from '../support/database.ts';
import { BEGINNING, entryBody, nextId, SET } from '../support/entries.ts';

const params = { communeId: '06901' };
const SYSTEM = { actor: null, address: null, at: BEGINNING };

/** A record with something in every table that the chain vouches for; `entry` was recorded by link number `seq`. */
async function recordedService() {
  const service = await serviceOn(freshDatabase());
  const seq = countRows(service.database).audit + 1;
  const reason = 'đã kiểm tra';
  const body = entryBody({ judgement: 'met', reason, note: 'BHXH huyện' });
  const entry = await service.call(recordEntry, { params, body });
  await service.call(recordEntry, { params, body: entryBody({ value: 94, replaces: entry.id }) });
  const metric = { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
  await service.call(recordMetric, { params, body: metric });
  const decision = { level: 'nang-cao', forYear: 2020, decidedOn: '2021-05-05', document: null };
  const recognition = { communeId: '06901', ...decision, source: 'báo Quảng Ninh' };
  service.database.write((tx) => addRecognition(tx, recognition, SYSTEM, 'command'));
  return { service, seq, entry, metric };
}

// As whoever has the file does: past the triggers, and past the foreign keys.
function tamper({ sqlite }: Database, sql: string): void {
  const triggers = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  for (const name of triggers.pluck().all()) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
}

async function brokenIn({ call }: TestService) {
  return (await call(verifyAudit, {})).broken;
}

describe('an audit that nobody touched', () => {
  test('holds, and says how long it is and what it ends with', async () => {
    const { service } = await recordedService();
    const { audit } = countRows(service.database);
    const lastHash = service.database.sqlite
      .prepare('SELECT hash FROM audit WHERE seq = ?')
      .pluck()
      .get(audit);
    expect(await service.call(verifyAudit, {})).toEqual({ records: audit, lastHash, broken: null });
  });

  test('holds for the whole sample', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { records, broken } = await service.call(verifyAudit, {});
    expect([records, broken]).toEqual([countRows(service.database).audit, null]);
  });

  test('holds over thousands of records, and a fault among the last is found', async () => {
    const service = await serviceOn(freshDatabase());
    service.database.write((tx) => {
      for (let i = 0; i < 2500; i++) appendAudit(tx, SYSTEM, { act: 'sign-out', subject: `người ${i}` });
    });
    expect(await brokenIn(service)).toBeNull();
    tamper(service.database, "UPDATE audit SET subject = 'ai đó' WHERE subject = 'người 2400'");
    expect(await brokenIn(service)).toMatchObject({ fault: 'record-changed', subject: 'ai đó' });
  });

  test('holds while others go on recording', async () => {
    const { service, entry } = await recordedService();
    const verified = service.call(verifyAudit, {});
    const body = entryBody({ effectiveOn: '2024-02-01', value: 96, replaces: entry.id });
    const [{ broken }] = await Promise.all([verified, service.refusalOf(recordEntry, { params, body })]);
    expect(broken).toBeNull();
  });
});

describe('a figure changed in the file', () => {
  test.each([
    ['value', "'95.4'"],
    ['value', 'NULL'],
    ['judgement', "'not-met'"],
    ['reason', "'Đã kiểm tra'"],
    ['note', 'NULL'],
    ['effective_on', "'2024-01-25'"],
    ['recorded_at', "'2024-06-29T02:00:00.000Z'"],
    ['author', "'quangan'"],
    ['indicator', "'14.2'"],
    ['commune_id', "'99999'"],
    ['set_id', "'ntm-2021-2025'"],
    ['origin', "'form'"],
    ['illustrative', '1'],
    ['seq', '1000'],
  ])('is named: its %s becomes %s', async (column, value) => {
    const { service, seq, entry } = await recordedService();
    tamper(service.database, `UPDATE entry SET ${column} = ${value} WHERE id = '${entry.id}'`);
    expect(await service.call(verifyAudit, {})).toMatchObject({
      records: seq - 1,
      broken: {
        seq,
        fault: 'subject-changed',
        act: 'record-entry',
        at: entry.recordedAt,
        actor: 'dieuphoi',
        subject: entry.id,
        communeId: '06901',
        indicator: '14.1',
      },
    });
  });

  test.each([
    ['a metric’s', 'metric_figure', 'value = 4701', 'record-metric'],
    ['a recognition’s', 'recognition', "level = 'kieu-mau'", 'record-recognition'],
    ['a criteria set’s', 'criteria_set', "document = replace(document, '95', '59')", 'add-criteria-set'],
  ])('is named in %s row too', async (_, table, change, act) => {
    const { service } = await recordedService();
    tamper(service.database, `UPDATE ${table} SET ${change}`);
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-changed', act });
  });

  test('is named when it is gone', async () => {
    const { service, seq, entry } = await recordedService();
    tamper(service.database, `DELETE FROM entry WHERE id = '${entry.id}'`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'subject-missing', subject: entry.id });
  });

  test('is named when it was slipped in', async () => {
    const { service } = await recordedService();
    tamper(
      service.database,
      `INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author)
       VALUES ('slipped in', '06901', '${SET}', 1, '1.1', '2024-01-24', 'true', 'form', '${BEGINNING}', 'dieuphoi')`,
    );
    const broken = { seq: null, fault: 'subject-unrecorded', act: 'record-entry', subject: 'slipped in' };
    expect(await brokenIn(service)).toMatchObject(broken);
  });
});

describe('a record of the audit changed in the file', () => {
  test.each([
    'at',
    'act',
    'actor',
    'address',
    'origin',
    'commune_id',
    'set_id',
    'indicator',
    'subject',
    'became',
    'reason',
    'digest',
  ])('is named by its place: its %s is another', async (column) => {
    const { service, seq } = await recordedService();
    tamper(service.database, `UPDATE audit SET ${column} = 'khác' WHERE seq = ${seq}`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'record-changed' });
  });

  test('is named when its hash was made anew: the next one does not follow from it', async () => {
    const { service, seq } = await recordedService();
    tamper(service.database, `UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE seq = ${seq}`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'record-changed' });
  });

  test.each([
    ['the first', 1],
    ['one in the middle', 6],
  ])('is named when %s is gone', async (_, seq) => {
    const { service } = await recordedService();
    tamper(service.database, `DELETE FROM audit WHERE seq = ${seq}`);
    const { records, broken } = await service.call(verifyAudit, {});
    expect([records, broken]).toMatchObject([seq - 1, { seq, fault: 'record-missing', subject: null }]);
  });

  test('is named when one is gone and the others were numbered anew', async () => {
    const { service } = await recordedService();
    tamper(service.database, 'DELETE FROM audit WHERE seq = 6; UPDATE audit SET seq = seq - 1 WHERE seq > 6');
    expect(await brokenIn(service)).toMatchObject({ seq: 6, fault: 'record-changed' });
  });

  test('is named when two have changed places', async () => {
    const { service } = await recordedService();
    tamper(
      service.database,
      'UPDATE audit SET seq = -6 WHERE seq = 6; UPDATE audit SET seq = 6 WHERE seq = 7; UPDATE audit SET seq = 7 WHERE seq = -6',
    );
    expect(await brokenIn(service)).toMatchObject({ seq: 6, fault: 'record-changed' });
  });

  test('at the end is missed by what it tells of; else the last hash, noted elsewhere, shows it', async () => {
    const { service, metric } = await recordedService();
    const { lastHash } = await service.call(verifyAudit, {});
    tamper(
      service.database,
      `DELETE FROM audit WHERE seq >= (SELECT seq FROM audit WHERE subject = '${metric.id}')`,
    );
    const { lastHash: now, broken } = await service.call(verifyAudit, {});
    expect(broken).toMatchObject({ fault: 'subject-unrecorded', subject: metric.id });
    expect(now).not.toBe(lastHash);
  });
});
