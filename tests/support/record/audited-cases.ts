import { expect } from 'vitest';
import {
  changeAccount,
  changeTwoFactorPolicy,
  createAccount,
  resetPassword,
  resetTwoFactor,
} from '#shared/contract/people/accounts.ts';
import { changeOffice, createOffice } from '#shared/contract/people/offices.ts';
import {
  changeOwnPassword,
  listOwnSessions,
  renewRecoveryCodes,
  revokeOwnSession,
  stopTwoFactor,
} from '#shared/contract/people/own-account.ts';
import { signOut } from '#shared/contract/people/session.ts';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { addCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { startBackup } from '#shared/contract/trust/backups.ts';
import { changeCommune, createCommune } from '#shared/contract/units/communes.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import { idsWithin } from '../../../server/database/ids-within.ts';
import { updateAccount } from '../../../server/features/people/accounts/repository.ts';
import { cookieOf, TEST_PASSWORD } from '../accounts/sessions.ts';
import { trySignIn } from '../accounts/sign-in.ts';
import { enrol } from '../accounts/two-factor.ts';
import type { TestService } from '../client.ts';
import type { OperationName } from '../contract.ts';
import { reportBody } from '../files/reports.ts';
import { madeUpDocument } from '../fixtures.ts';
import { entryBody, nextId, SET } from './entries.ts';
import { decide, targetBody } from './targets.ts';

const params = { communeId: '06901' };
const password = TEST_PASSWORD;
const entry = entryBody({ note: 'BHXH huyện', origin: 'grid' });
const metric = { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
const report = reportBody();
const target = targetBody({}, { note: 'HĐND tỉnh' });
const assignedId = nextId();
const annulled = { id: nextId(), kind: 'annul' as const, entries: [entry.id], reason: 'nhập nhầm' };
const annulledFigure = {
  id: nextId(),
  kind: 'annul' as const,
  metricFigures: [metric.id],
  reason: 'nhập nhầm',
};
const back = { id: nextId(), reason: 'hủy nhầm' };
const stated = { value: 95.3, judgement: null, effectiveOn: '2024-01-24', note: 'BHXH huyện' };
const commune = { name: 'Xã mới', group: 'Huyện Đầm Hà', regions: [], validFrom: null, validUntil: null };
const leader = { name: 'Người mới', role: 'leader', communes: [], officeId: null } as const;

/** An act and its expected audit record; by default the administrator acts. */
export interface AuditedCase {
  operation: OperationName;
  /** Prepares the service. */
  before?: (service: TestService) => Promise<unknown>;
  act: (service: TestService) => Promise<unknown>;
  record: Partial<AuditRecord>;
  /** better-auth writes in its own statement, before the audit record, so both are not one transaction. */
  isApart?: boolean;
}

/** Every kind of change, by every operation that makes it. */
export const AUDITED_CASES: AuditedCase[] = [
  {
    operation: 'recordEntry',
    act: ({ call }) => call(recordEntry, { params, body: entry }),
    record: {
      act: 'record-entry',
      actor: 'dieuphoi',
      origin: 'grid',
      communeId: '06901',
      set: SET,
      indicator: '14.1',
      subject: entry.id,
      to: stated,
    },
  },
  {
    operation: 'recordEntry',
    before: ({ call }) => call(recordEntry, { params, body: entry }),
    act: ({ call }) => {
      const judged = { value: 94, judgement: 'not-met', reason: 'thẻ hết hạn' } as const;
      return call(recordEntry, { params, body: entryBody({ ...judged, replaces: entry.id }) });
    },
    record: {
      act: 'record-entry',
      actor: 'dieuphoi',
      origin: 'api',
      communeId: '06901',
      set: SET,
      indicator: '14.1',
      from: stated,
      to: { value: 94, judgement: 'not-met', effectiveOn: '2024-01-24', note: null },
      reason: 'thẻ hết hạn',
    },
  },
  {
    operation: 'recordMetric',
    act: ({ as }) => as('quangan').call(recordMetric, { params, body: metric }),
    record: {
      act: 'record-metric',
      actor: 'quangan',
      origin: 'form',
      communeId: '06901',
      subject: metric.id,
      to: { metric: 'population', value: 4700, effectiveOn: '2024-01-01', note: null },
    },
  },
  {
    operation: 'recordAnnulment',
    before: ({ call }) => call(recordEntry, { params, body: entry }),
    act: ({ call }) => call(recordAnnulment, { body: annulled }),
    record: {
      act: 'annul',
      actor: 'dieuphoi',
      origin: 'api',
      communeId: '06901',
      set: SET,
      indicator: '14.1',
      subject: idsWithin(annulled.id)(0),
      from: { statement: entry.id, ...stated },
      reason: 'nhập nhầm',
    },
  },
  {
    operation: 'recordAnnulment',
    before: ({ as }) => as('quangan').call(recordMetric, { params, body: metric }),
    act: ({ as }) => as('quangan').call(recordAnnulment, { body: annulledFigure }),
    record: {
      act: 'annul',
      actor: 'quangan',
      origin: 'api',
      communeId: '06901',
      subject: idsWithin(annulledFigure.id)(0),
      from: {
        statement: metric.id,
        metric: 'population',
        value: 4700,
        effectiveOn: '2024-01-01',
        note: null,
      },
      reason: 'nhập nhầm',
    },
  },
  {
    operation: 'undoAnnulment',
    before: async ({ call }) => {
      await call(recordEntry, { params, body: entry });
      await call(recordAnnulment, { body: annulled });
    },
    act: ({ call }) => call(undoAnnulment, { params: { actId: annulled.id }, body: back }),
    record: {
      act: 'reinstate',
      actor: 'dieuphoi',
      origin: 'api',
      communeId: '06901',
      set: SET,
      indicator: '14.1',
      subject: idsWithin(back.id)(0),
      to: { statement: entry.id, ...stated },
      reason: 'hủy nhầm',
    },
  },
  {
    operation: 'createReport',
    act: ({ call }) => call(createReport, { body: report }),
    record: {
      act: 'make-report',
      actor: 'dieuphoi',
      set: SET,
      subject: report.id,
      to: expect.objectContaining({ number: '15/BC-VPĐP', on: '2024-01-24', from: '2023-12-31' }),
    },
  },
  {
    operation: 'decideTargets',
    act: (service) => decide(service, target),
    record: {
      act: 'decide-target',
      actor: 'dieuphoi',
      set: SET,
      indicator: '14.1',
      subject: target.decisions[0]?.id ?? '',
      to: {
        value: 96,
        part: null,
        region: null,
        validFrom: '2024-01-01',
        document: '1234/QĐ-UBND',
        link: null,
        fileHash: null,
        note: 'HĐND tỉnh',
      },
    },
  },
  {
    operation: 'assignSet',
    act: ({ as }) =>
      as('quantri').call(assignSet, {
        body: {
          set: SET,
          validFrom: '2024-01-01',
          document: '51/QĐ-UBND',
          communes: [{ id: assignedId, communeId: '06901' }],
        },
      }),
    record: {
      act: 'assign-set',
      communeId: '06901',
      set: SET,
      subject: assignedId,
      to: { set: SET, validFrom: '2024-01-01', document: '51/QĐ-UBND' },
    },
  },
  {
    operation: 'addCriteriaSet',
    act: ({ as }) =>
      as('quantri').call(addCriteriaSet, { body: { document: madeUpDocument('gia-dinh-8-27') } }),
    record: {
      act: 'add-criteria-set',
      origin: 'form',
      set: 'gia-dinh-8-27',
      subject: 'gia-dinh-8-27@1',
      to: { revision: 1, title: expect.any(String) },
    },
  },
  {
    operation: 'createCommune',
    act: ({ as }) => as('quantri').call(createCommune, { body: { id: '00001', ...commune } }),
    record: { act: 'create-commune', origin: null, communeId: '00001', subject: '00001', to: commune },
  },
  {
    operation: 'changeCommune',
    act: ({ as }) =>
      as('quantri').call(changeCommune, { params, body: { name: 'Quảng An mới', group: 'Huyện Đầm Hà' } }),
    record: {
      act: 'change-commune',
      communeId: '06901',
      subject: '06901',
      from: { name: 'Quảng An' },
      to: { name: 'Quảng An mới' },
    },
  },
  {
    operation: 'createOffice',
    act: ({ as }) => as('quantri').call(createOffice, { body: { name: 'Phòng Nội vụ' } }),
    record: { act: 'create-office', subject: '2', to: { name: 'Phòng Nội vụ', leads: {} } },
  },
  {
    operation: 'changeOffice',
    act: ({ as }) =>
      as('quantri').call(changeOffice, { params: { officeId: 1 }, body: { validUntil: '2025-06-30' } }),
    record: {
      act: 'change-office',
      subject: '1',
      from: { validUntil: null },
      to: { validUntil: '2025-06-30' },
    },
  },
  {
    operation: 'createAccount',
    act: ({ as }) =>
      as('quantri').call(createAccount, { body: { username: 'nguoi-moi', ...leader, communes: [] } }),
    record: { act: 'create-account', subject: 'nguoi-moi', to: leader },
  },
  {
    operation: 'changeAccount',
    act: ({ as }) =>
      as('quantri').call(changeAccount, {
        params: { username: 'quangan' },
        body: { role: 'leader', name: 'Cán bộ xã Quảng An' },
      }),
    record: {
      act: 'change-account',
      subject: 'quangan',
      from: { role: 'commune', communes: ['06901'] },
      to: { role: 'leader', communes: [] },
    },
  },
  {
    operation: 'resetPassword',
    act: ({ as }) => as('quantri').call(resetPassword, { params: { username: 'quangan' } }),
    record: { act: 'reset-password', subject: 'quangan' },
  },
  {
    operation: 'resetTwoFactor',
    before: async ({ database }) => updateAccount(database.query, 'quangan', { twoFactorEnabled: true }),
    act: ({ as }) => as('quantri').call(resetTwoFactor, { params: { username: 'quangan' } }),
    record: { act: 'reset-two-factor', subject: 'quangan' },
  },
  {
    operation: 'changeTwoFactorPolicy',
    act: ({ as }) => as('quantri').call(changeTwoFactorPolicy, { body: { roles: ['leader'] } }),
    record: { act: 'change-two-factor-policy', from: { roles: [] }, to: { roles: ['leader'] } },
  },
  {
    operation: 'changeOwnPassword',
    act: ({ call }) => call(changeOwnPassword, { body: { current: password, next: 'mùa gặt sớm 2024' } }),
    record: { act: 'change-own-password', actor: 'dieuphoi', subject: 'dieuphoi' },
  },
  {
    operation: 'revokeOwnSession',
    act: async ({ call }) => {
      const { sessions } = await call(listOwnSessions, {});
      return call(revokeOwnSession, { params: { sessionId: sessions[0]?.id ?? '' } });
    },
    record: { act: 'revoke-session', actor: 'dieuphoi', subject: 'dieuphoi' },
  },
  {
    operation: 'confirmTwoFactor',
    act: (service) => enrol(service, 'dieuphoi'),
    record: { act: 'start-two-factor', actor: 'dieuphoi', subject: 'dieuphoi' },
    isApart: true,
  },
  {
    operation: 'renewRecoveryCodes',
    before: (service) => enrolAndStay(service),
    act: ({ call }) => call(renewRecoveryCodes, { body: { password } }),
    record: { act: 'renew-recovery-codes', actor: 'dieuphoi', subject: 'dieuphoi' },
    isApart: true,
  },
  {
    operation: 'stopTwoFactor',
    before: (service) => enrolAndStay(service),
    act: ({ call }) => call(stopTwoFactor, { body: { password } }),
    record: { act: 'stop-two-factor', actor: 'dieuphoi', subject: 'dieuphoi' },
    isApart: true,
  },
  {
    operation: 'signIn',
    act: (service) => trySignIn(service, { username: 'dieuphoi' }),
    record: { act: 'sign-in', actor: 'dieuphoi', subject: 'dieuphoi' },
    isApart: true,
  },
  {
    operation: 'signOut',
    act: ({ call }) => call(signOut, {}),
    record: { act: 'sign-out', actor: 'dieuphoi', subject: 'dieuphoi' },
    isApart: true,
  },
  {
    operation: 'startBackup',
    act: ({ as }) => as('quantri').call(startBackup, {}),
    record: { act: 'make-backup' },
  },
];

// Enrolling changes the session token; this restores the token that the test cookie contains.
async function enrolAndStay(service: TestService): Promise<void> {
  await enrol(service, 'dieuphoi');
  const token = cookieOf('dieuphoi').match(/=(.*?)\./)?.[1] ?? '';
  service.database.sqlite.prepare("UPDATE session SET token = ? WHERE user_id = 'dieuphoi'").run(token);
}
