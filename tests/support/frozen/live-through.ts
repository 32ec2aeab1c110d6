import {
  changeAccount,
  changeTwoFactorPolicy,
  createAccount,
  resetPassword,
} from '#shared/contract/people/accounts.ts';
import { changeOffice, createOffice } from '#shared/contract/people/offices.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { addCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { changeCommune, createCommune } from '#shared/contract/units/communes.ts';
import type { TestCaller } from '../client.ts';
import { commit, compare, mappingOf, sendAndLook } from '../files/imports.ts';
import { reportBody } from '../files/reports.ts';
import { madeUpDocument } from '../fixtures.ts';
import { entryBody, nextId, SET } from '../record/entries.ts';
import { decide, targetBody } from '../record/targets.ts';

type Caller = Pick<TestCaller, 'call'>;

/** Callers by role. */
export interface Actors {
  admin: Caller;
  coordinator: Caller;
  office: Caller;
  commune: Caller;
}

const QUANG_AN = { communeId: '06901' };
const TAN_BINH = { communeId: '06904' };

/** Performs every kind of act at least once on the sample district, so that each leaves its rows. */
export async function liveThrough(actors: Actors): Promise<void> {
  await recordFigures(actors);
  await decideAndAssign(actors);
  await importAndUndo(actors);
  await administer(actors);
  await actors.coordinator.call(createReport, { body: reportBody({ knownAt: new Date().toISOString() }) });
}

async function recordFigures({ coordinator, office, commune }: Actors): Promise<void> {
  const record = async (
    { call }: Caller,
    params: { communeId: string },
    given: Parameters<typeof entryBody>[0] & { indicator: string },
  ) => {
    const query = { set: SET, indicator: given.indicator, limit: 1 };
    const { entries } = await call(listEntries, { params, query });
    const body = entryBody({ effectiveOn: '2024-08-20', replaces: entries[0]?.id ?? null, ...given });
    await call(recordEntry, { params, body });
  };
  await record(commune, QUANG_AN, { indicator: '14.1', value: 91.5, origin: 'grid' });
  await record(commune, QUANG_AN, { indicator: '14.1', value: 95.2, note: 'BHXH huyện' });
  const judged = { judgement: 'met', reason: 'Đã kiểm tra thực tế' } as const;
  await record(coordinator, TAN_BINH, { indicator: '14.1', value: 94.6, ...judged });
  await record(office, TAN_BINH, { indicator: '5.1', value: 75, origin: 'form' });
  await record(office, TAN_BINH, { indicator: '5.1', value: null, reason: 'Nhập nhầm xã' });
  const figure = { metric: 'population', effectiveOn: '2024-08-20', note: null } as const;
  await commune.call(recordMetric, { params: QUANG_AN, body: { ...figure, id: nextId(), value: 4712 } });
  await coordinator.call(recordMetric, { params: QUANG_AN, body: { ...figure, id: nextId(), value: 4721 } });
}

async function decideAndAssign({ admin, coordinator }: Actors): Promise<void> {
  await decide(coordinator, targetBody({ validFrom: '2024-07-01' }, { note: 'HĐND tỉnh' }));
  const back = {
    kind: 'return',
    indicator: '14.1',
    part: null,
    region: null,
    validFrom: '2025-01-01',
  } as const;
  const body = targetBody({}, { document: '77/QĐ-UBND' });
  await decide(coordinator, { ...body, decisions: [{ id: nextId(), draft: back }] });
  await admin.call(addCriteriaSet, { body: { document: madeUpDocument('gia-dinh-8-27') } });
  const assigned = { validFrom: '2025-03-01', document: '51/QĐ-UBND' };
  const communes = [{ id: nextId(), communeId: '06919' }];
  await admin.call(assignSet, { body: { ...assigned, set: 'gia-dinh-8-27', communes } });
}

async function importAndUndo({ coordinator }: Actors): Promise<void> {
  const bring = async (name: string, csv: string) => {
    const sent = await sendAndLook(coordinator, csv, name);
    const compared = await compare(coordinator, sent, mappingOf(sent.look, '2024-09-15'));
    return commit(coordinator, compared);
  };
  await bring('thang-9.csv', 'Xã;Chỉ tiêu;Kết quả\nQuảng An;14.2;88\nDực Yên;14.2;79,5\n');
  const mistaken = await bring('nham.csv', 'Xã;Chỉ tiêu;Kết quả\nQuảng An;14.2;68,5\nDực Yên;14.2;69,7\n');
  await coordinator.call(undoBatch, { params: { batchId: mistaken.id }, body: { id: nextId() } });
}

async function administer({ admin }: Actors): Promise<void> {
  await admin.call(changeCommune, {
    params: { communeId: '06910' },
    body: { name: 'Dực Yên mới', regions: ['TDMNPB'] },
  });
  const unit = { id: '06920', name: 'Đầm Hà', group: 'Tỉnh Quảng Ninh', regions: ['DBSH'] };
  await admin.call(createCommune, { body: { ...unit, validFrom: '2025-07-01' } });
  await admin.call(changeCommune, { params: { communeId: '06920' }, body: { group: 'Đặc khu' } });

  const { id: officeId } = await admin.call(createOffice, { body: { name: 'Phòng Nội vụ', leads: {} } });
  await admin.call(changeOffice, { params: { officeId }, body: { leads: { [SET]: ['18.1'] } } });
  await admin.call(createOffice, { body: { name: 'Phòng Y tế', leads: { [SET]: ['14.1', '14.2'] } } });
  await admin.call(changeOffice, { params: { officeId: officeId + 1 }, body: { validUntil: '2025-06-30' } });

  const account = { username: 'noivu', name: 'Cán bộ Phòng Nội vụ' };
  await admin.call(createAccount, { body: { ...account, role: 'office', officeId } });
  const params = { username: 'noivu' };
  await admin.call(changeAccount, { params, body: { role: 'commune', communes: ['06904', '06901'] } });
  await admin.call(resetPassword, { params });
  await admin.call(changeAccount, { params, body: { isDisabled: true } });
  const other = { username: 'tanbinh', name: 'Cán bộ xã Tân Bình' };
  await admin.call(createAccount, { body: { ...other, role: 'commune', communes: ['06904'] } });
  await admin.call(changeTwoFactorPolicy, { body: { roles: ['admin'] } });
}
