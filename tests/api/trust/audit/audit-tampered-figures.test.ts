import { describe, expect, test } from 'vitest';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { brokenIn, recordedService, tamper } from '../../../support/files/tampering.ts';
import { BEGINNING, SET } from '../../../support/record/entries.ts';

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
  ])('is reported: its %s becomes %s', async (column, value) => {
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
    ['an annulment’s', 'annulment', "kind = 'reinstate'", 'annul'],
    ['an annulment’s', 'annulment', "reason = 'khác'", 'annul'],
    ['a recognition’s', 'recognition', "level = 'kieu-mau'", 'record-recognition'],
    ['a criteria set’s', 'criteria_set', "document = replace(document, '95', '59')", 'add-criteria-set'],
  ])('is reported in %s row too', async (_, table, change, act) => {
    const { service } = await recordedService();
    tamper(service.database, `UPDATE ${table} SET ${change}`);
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-changed', act });
  });

  test('is reported if it is missing', async () => {
    const { service, seq, entry } = await recordedService();
    tamper(service.database, `DELETE FROM entry WHERE id = '${entry.id}'`);
    expect(await brokenIn(service)).toMatchObject({ seq, fault: 'subject-missing', subject: entry.id });
  });

  test('is reported if an annulment of it was inserted', async () => {
    const { service } = await recordedService();
    tamper(
      service.database,
      `INSERT INTO annulment (id, act, kind, entry, commune_id, reason, origin, recorded_at, author)
       VALUES ('slipped in', 'act', 'annul', 1, '06901', 'x', 'form', '${BEGINNING}', 'dieuphoi')`,
    );
    const broken = { seq: null, fault: 'subject-unrecorded', act: 'annul', subject: 'slipped in' };
    expect(await brokenIn(service)).toMatchObject(broken);
  });

  test('is reported if it was inserted', async () => {
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
