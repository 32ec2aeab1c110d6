import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { appendAudit } from '../../../../server/audit/append-audit.ts';
import { serviceOn } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { brokenIn, recordedService, tamper } from '../../../support/files/tampering.ts';
import { BEGINNING, entryBody } from '../../../support/record/entries.ts';

const params = { communeId: '06901' };
const SYSTEM = { actor: null, address: null, at: BEGINNING };

describe('an untouched audit', () => {
  test('is valid, with its length and last hash', async () => {
    const { service } = await recordedService();
    const { audit } = countRows(service.database);
    const lastHash = service.database.sqlite
      .prepare('SELECT hash FROM audit WHERE seq = ?')
      .pluck()
      .get(audit);
    expect(await service.call(verifyAudit, {})).toEqual({ records: audit, lastHash, broken: null });
  });

  test('is valid for the whole sample', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { records, broken } = await service.call(verifyAudit, {});
    expect([records, broken]).toEqual([countRows(service.database).audit, null]);
  });

  test('is valid over thousands of records, and a fault near the end is found', async () => {
    const service = await serviceOn(freshDatabase());
    service.database.write((tx) => {
      for (let i = 0; i < 2500; i++) appendAudit(tx, SYSTEM, { act: 'sign-out', subject: `người ${i}` });
    });
    expect(await brokenIn(service)).toBeNull();
    tamper(service.database, "UPDATE audit SET subject = 'ai đó' WHERE subject = 'người 2400'");
    expect(await brokenIn(service)).toMatchObject({ fault: 'record-changed', subject: 'ai đó' });
  });

  test('is valid while others record', async () => {
    const { service, entry } = await recordedService();
    const verified = service.call(verifyAudit, {});
    const body = entryBody({ effectiveOn: '2024-02-01', value: 96, replaces: entry.id });
    const [{ broken }] = await Promise.all([verified, service.refusalOf(recordEntry, { params, body })]);
    expect(broken).toBeNull();
  });
});

describe('an audit record changed in the file', () => {
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
  ])('is reported with its position if its %s differs', async (column) => {
    const { service, seq } = await recordedService();
    tamper(service.database, `UPDATE audit SET ${column} = 'khác' WHERE seq = ${seq}`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'record-changed' });
  });

  test('is reported if its hash was computed again, because the next one does not follow from it', async () => {
    const { service, seq } = await recordedService();
    tamper(service.database, `UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE seq = ${seq}`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'record-changed' });
  });

  test.each([
    ['the first', 1],
    ['one in the middle', 6],
  ])('is reported if %s is missing', async (_, seq) => {
    const { service } = await recordedService();
    tamper(service.database, `DELETE FROM audit WHERE seq = ${seq}`);
    const { records, broken } = await service.call(verifyAudit, {});
    expect([records, broken]).toMatchObject([seq - 1, { seq, fault: 'record-missing', subject: null }]);
  });

  test('is reported if one is missing and the others were renumbered', async () => {
    const { service } = await recordedService();
    tamper(service.database, 'DELETE FROM audit WHERE seq = 6; UPDATE audit SET seq = seq - 1 WHERE seq > 6');
    expect(await brokenIn(service)).toMatchObject({ seq: 6, fault: 'record-changed' });
  });

  test('is reported if two were swapped', async () => {
    const { service } = await recordedService();
    tamper(
      service.database,
      'UPDATE audit SET seq = -6 WHERE seq = 6; UPDATE audit SET seq = 6 WHERE seq = 7; UPDATE audit SET seq = 7 WHERE seq = -6',
    );
    expect(await brokenIn(service)).toMatchObject({ seq: 6, fault: 'record-changed' });
  });

  test('missing at the end is reported by its row, or by a last hash noted elsewhere', async () => {
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
