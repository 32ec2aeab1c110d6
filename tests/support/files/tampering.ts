import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import type { Database } from '../../../server/database/open.ts';
import { addRecognition } from '../../../server/features/units/communes/add-commune.ts';
import { serviceOn, type TestService } from '../client.ts';
import { countRows, freshDatabase } from '../database.ts';
import { BEGINNING, entryBody, nextId } from '../record/entries.ts';

const params = { communeId: '06901' };
const SYSTEM = { actor: null, address: null, at: BEGINNING };

/** A record with a row in every table that the audit covers; audit record `seq` recorded `entry`. */
export async function recordedService() {
  const service = await serviceOn(freshDatabase());
  const seq = countRows(service.database).audit + 1;
  const reason = 'đã kiểm tra';
  const body = entryBody({ judgement: 'met', reason, note: 'BHXH huyện' });
  const entry = await service.call(recordEntry, { params, body });
  await service.call(recordEntry, { params, body: entryBody({ value: 94, replaces: entry.id }) });
  const metric = { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
  await service.call(recordMetric, { params, body: metric });
  const annulment = { id: nextId(), kind: 'annul' as const, metricFigures: [metric.id], reason: 'nhập nhầm' };
  await service.call(recordAnnulment, { body: annulment });
  const decision = { level: 'nang-cao', forYear: 2020, decidedOn: '2021-05-05', document: null };
  const recognition = { communeId: '06901', ...decision, source: 'báo Quảng Ninh' };
  service.database.write((tx) => addRecognition(tx, recognition, SYSTEM));
  return { service, seq, entry, metric };
}

/** Changes the database as someone with the file can: without triggers and foreign keys. */
export function tamper({ sqlite }: Database, sql: string): void {
  const triggers = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  for (const name of triggers.pluck().all()) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
}

/** Fault named by the verification of the audit. */
export async function brokenIn({ call }: TestService) {
  return (await call(verifyAudit, {})).broken;
}
