import { createAccount } from '#shared/contract/people/accounts.ts';
import { createOffice } from '#shared/contract/people/offices.ts';
import { signIn } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { createCommune } from '#shared/contract/units/communes.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { SET } from '../../support/record/entries.ts';
import { csvOf } from '../import-writer.ts';
import type { Kind } from '../ledger.ts';
import { uuidOf } from '../random.ts';
import { type Request, requestOf } from '../request.ts';
import { FREE_INDICATORS, FREE_SET } from '../writers.ts';

/** A request during an outage; `act` is its kind and subject in the audit, if it is an act. */
export interface Attempt {
  request: Request;
  act?: { kind: Kind; subject: string };
}

const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];

/** Entries of `count` unused cells, each with a note of one page, so that the write-ahead log must grow. */
export function entryAttempts(name: string, first: number, count: number): Attempt[] {
  return Array.from({ length: count }, (_, i) => {
    const id = uuidOf(name, 'entry', first + i);
    const params = { communeId: COMMUNES[(first + i) % COMMUNES.length] ?? '' };
    const body = {
      id,
      set: FREE_SET,
      indicator: FREE_INDICATORS[Math.floor((first + i) / COMMUNES.length)] ?? '',
      effectiveOn: '2024-01-24',
      value: null,
      judgement: 'met' as const,
      reason: 'kiểm tra tại chỗ',
      note: `${'Đã kiểm tra. '.repeat(280)}${first + i}`,
      replaces: null,
    };
    return {
      request: requestOf('dieuphoi', recordEntry, { params, body }),
      act: { kind: 'entry', subject: id },
    };
  });
}

/** One act of each other kind, a sign-in and an upload. */
export function otherAttempts(name: string, n: number): Attempt[] {
  const metric = uuidOf(name, 'metric', n);
  const assignment = uuidOf(name, 'assignment', n);
  const commune = String(80_000 + n);
  const username = `nguoi-moi-${n}`;
  const day = `2024-01-${String((n % 28) + 1).padStart(2, '0')}`;
  // A different day each time: two figures of one day would be a conflict.
  const dayOfMetric = addDays('2015-01-01', n) ?? '';
  const communes = [{ id: assignment, communeId: '06901' }];
  const metricBody = { id: metric, metric: 'population' as const, effectiveOn: dayOfMetric, value: 4000 + n };
  const communeBody = { id: commune, name: `Xã ${n}`, group: 'Huyện Đầm Hà', regions: ['DBSH'] };
  const accountBody = { username, name: `Người ${n}`, role: 'leader' as const };
  const sentFile = { query: { name: 'tep.csv' }, file: csvOf(n) };
  return [
    {
      request: requestOf('dieuphoi', recordMetric, { params: { communeId: '06901' }, body: metricBody }),
      act: { kind: 'metric', subject: metric },
    },
    {
      request: requestOf('quantri', assignSet, { body: { set: FREE_SET, validFrom: day, communes } }),
      act: { kind: 'assignment', subject: assignment },
    },
    {
      request: requestOf('quantri', createCommune, { body: communeBody }),
      act: { kind: 'commune', subject: commune },
    },
    {
      request: requestOf('quantri', createAccount, { body: accountBody }),
      act: { kind: 'account', subject: username },
    },
    {
      request: requestOf('quantri', createOffice, { body: { name: `Phòng ${n}` } }),
      act: { kind: 'office', subject: `Phòng ${n}` },
    },
    { request: requestOf('', signIn, { body: { username: 'dieuphoi', password: TEST_PASSWORD } }) },
    { request: requestOf('dieuphoi', uploadFile, sentFile) },
  ];
}

/** Requests that only read and must succeed during an outage. */
export function reads(): Request[] {
  return [
    requestOf('gddt', readBoard, { query: { set: SET, on: '2024-01-24' } }),
    requestOf('gddt', readStanding, {
      params: { communeId: '06901' },
      query: { set: SET, on: '2024-01-24' },
    }),
  ];
}

/** A request without permission, whose refusal is audited. */
export function forbidden(as: string): Request {
  return requestOf(as, createCommune, { body: { id: '80999', name: 'Xã', group: 'Huyện', regions: [] } });
}
