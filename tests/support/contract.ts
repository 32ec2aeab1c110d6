import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as changes from '#shared/contract/changes.ts';
import type { InputOf, Operation, ReadOperation } from '#shared/contract/operation.ts';
import * as accounts from '#shared/contract/people/accounts.ts';
import * as offices from '#shared/contract/people/offices.ts';
import * as ownAccount from '#shared/contract/people/own-account.ts';
import * as session from '#shared/contract/people/session.ts';
import * as annulments from '#shared/contract/record/annulments.ts';
import * as batches from '#shared/contract/record/batches.ts';
import * as entries from '#shared/contract/record/entries.ts';
import * as imports from '#shared/contract/record/imports.ts';
import * as metrics from '#shared/contract/record/metrics.ts';
import * as uploads from '#shared/contract/record/uploads.ts';
import * as exports from '#shared/contract/reporting/exports.ts';
import * as reports from '#shared/contract/reporting/reports.ts';
import * as roadmaps from '#shared/contract/roadmap/roadmaps.ts';
import * as criteriaSets from '#shared/contract/sets/criteria-sets.ts';
import * as setAssignments from '#shared/contract/sets/set-assignments.ts';
import * as targetDecisions from '#shared/contract/sets/target-decisions.ts';
import * as standingChanges from '#shared/contract/standing/changes.ts';
import * as indicators from '#shared/contract/standing/indicators.ts';
import * as standings from '#shared/contract/standing/standings.ts';
import * as audit from '#shared/contract/trust/audit.ts';
import * as backups from '#shared/contract/trust/backups.ts';
import * as service from '#shared/contract/trust/service.ts';
import * as communes from '#shared/contract/units/communes.ts';
import { ROOT } from '../project/root.ts';
import { SentBytes } from './client.ts';
import { reportBody } from './files/reports.ts';
import { madeUpDocument } from './fixtures.ts';
import { targetDraft } from './record/decisions.ts';
import { entryBody, nextId, SET } from './record/entries.ts';
import { targetBody } from './record/targets.ts';

const CONTRACT = {
  ...accounts,
  ...annulments,
  ...audit,
  ...batches,
  ...backups,
  ...changes,
  ...communes,
  ...criteriaSets,
  ...standingChanges,
  ...entries,
  ...exports,
  ...imports,
  ...indicators,
  ...metrics,
  ...offices,
  ...ownAccount,
  ...reports,
  ...service,
  ...session,
  ...setAssignments,
  ...standings,
  ...targetDecisions,
  ...uploads,
  ...roadmaps,
};
type Contract = typeof CONTRACT;

/** Name of an operation, as exported by the contract. */
export type OperationName = {
  [Name in keyof Contract]: Contract[Name] extends Operation ? Name : never;
}[keyof Contract];

/** Name of an operation that only reads. */
export type ReadName = {
  [Name in OperationName]: Contract[Name] extends ReadOperation ? Name : never;
}[OperationName];

/** Name of an operation that may write. */
export type WriteName = Exclude<OperationName, ReadName>;

export function operationNamed(name: OperationName): Operation {
  return CONTRACT[name];
}

/** Operations by name, from all files of shared/contract, so that new files are included. */
export async function readContract(): Promise<Map<string, Operation>> {
  const folder = join(ROOT, 'shared/contract');
  const found = new Map<string, Operation>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(module))
      if (isOperation(exported)) found.set(name, exported);
  }
  return found;
}

function isOperation(exported: unknown): exported is Operation {
  return typeof exported === 'object' && exported !== null && 'method' in exported && 'path' in exported;
}

/** Commune and indicator of a request: those of the caller, or others. */
export interface Place {
  communeId: string;
  indicator: string;
}

/** An account to be administered, which is not one of the callers. */
export const BYSTANDER = { username: 'nguoi-khac', name: 'Người khác', role: 'leader' } as const;

// Longer than any password, so that it is refused without hashing.
const secret = 'không phải thế '.repeat(30);

/** A small valid request of every operation. A new operation without one does not compile. */
export const EXAMPLES: { [Name in OperationName]: (place: Place) => InputOf<Contract[Name]> } = {
  addCriteriaSet: () => ({ body: { document: madeUpDocument('gia-dinh-8-27') } }),
  assignSet: ({ communeId }) => ({
    body: { set: SET, validFrom: '2026-01-01', communes: [{ id: nextId(), communeId }] },
  }),
  changeAccount: () => ({ params: { username: BYSTANDER.username }, body: { name: 'Tên mới' } }),
  changeCommune: () => ({ params: { communeId: '99999' }, body: { name: 'Tên mới' } }),
  changeOffice: () => ({ params: { officeId: 1 }, body: { validUntil: null } }),
  changeOwnPassword: () => ({ body: { current: secret, next: 'lúa chín tháng mười' } }),
  changeTwoFactorPolicy: () => ({ body: { roles: [] } }),
  commitImport: () => ({ params: { importId: nextId() }, body: { id: nextId() } }),
  confirmTwoFactor: () => ({ body: { code: '000000' } }),
  createAccount: () => ({ body: { username: 'nguoi-moi', name: 'Người mới', role: 'leader' } }),
  createCommune: () => ({ body: { id: '00001', name: 'Xã mới', group: 'Huyện Đầm Hà', regions: [] } }),
  createReport: () => ({ body: reportBody() }),
  createOffice: () => ({ body: { name: 'Phòng mới' } }),
  decideTargets: ({ indicator }) => ({
    params: { setId: SET },
    body: targetBody({ indicator }),
  }),
  downloadFile: () => ({ params: { hash: '0'.repeat(64) } }),
  downloadImportTemplate: () => ({ query: { set: SET } }),
  downloadReport: () => ({ params: { reportId: nextId() } }),
  draftReport: () => ({ query: { set: SET, on: '2024-01-24', from: '2023-12-31' } }),
  exportAudit: () => ({ params: { format: 'csv' }, query: {} }),
  exportPackage: () => ({ query: { set: SET } }),
  exportTable: () => ({ params: { table: 'board', format: 'csv' }, query: { set: SET } }),
  followChanges: () => ({}),
  listAccounts: () => ({}),
  listAudit: () => ({ query: {} }),
  listAuthors: () => ({}),
  listBackups: () => ({}),
  listBatches: () => ({ query: {} }),
  listCommuneMetrics: ({ communeId }) => ({ params: { communeId }, query: {} }),
  listCommunes: () => ({ query: {} }),
  listCriteriaSets: () => ({}),
  listEntries: ({ communeId }) => ({ params: { communeId }, query: { set: SET } }),
  listImportRows: () => ({ params: { importId: nextId() }, query: {} }),
  listIndicators: () => ({ query: { set: SET, state: 'low' } }),
  listMetricFigures: ({ communeId }) => ({ params: { communeId }, query: {} }),
  listMetrics: () => ({ query: {} }),
  listOffices: () => ({}),
  listSetAssignments: () => ({ query: {} }),
  listTargetDecisions: () => ({ params: { setId: SET }, query: {} }),
  listOwnSessions: () => ({}),
  listReports: () => ({}),
  lookAtUpload: () => ({ params: { hash: '0'.repeat(64) }, query: { set: SET } }),
  previewTargetDecisions: ({ indicator }) => ({
    params: { setId: SET },
    body: { decisions: [targetDraft({ indicator })] },
  }),
  readBoard: () => ({ query: { set: SET } }),
  readOverview: () => ({ query: { set: SET } }),
  readCommune: ({ communeId }) => ({ params: { communeId } }),
  readCriteriaSet: () => ({ params: { setId: SET }, query: {} }),
  readChanges: () => ({ query: { set: SET, from: '2023-12-31' } }),
  readImport: () => ({ params: { importId: nextId() } }),
  readHealth: () => ({}),
  readProgress: ({ communeId }) => ({ query: { set: SET, commune: communeId } }),
  readReport: () => ({ params: { reportId: nextId() } }),
  readSession: () => ({}),
  readStanding: ({ communeId }) => ({ params: { communeId }, query: { set: SET } }),
  readSystem: () => ({}),
  readTwoFactorPolicy: () => ({}),
  readWorkspace: () => ({}),
  listRoadmaps: () => ({ query: { set: SET } }),
  readRoadmap: ({ communeId }) => ({ params: { communeId }, query: { set: SET } }),
  recordAnnulment: () => ({
    body: { id: nextId(), kind: 'annul', entries: [nextId()], reason: 'nhập nhầm' },
  }),
  recordEntry: ({ communeId, indicator }) => ({
    params: { communeId },
    body: entryBody({ indicator, value: null, judgement: 'met', reason: 'đã kiểm tra' }),
  }),
  recordMetric: ({ communeId }) => ({
    params: { communeId },
    body: { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 },
  }),
  renewRecoveryCodes: () => ({ body: { password: secret } }),
  resetPassword: () => ({ params: { username: BYSTANDER.username } }),
  resetTwoFactor: () => ({ params: { username: BYSTANDER.username } }),
  revokeOwnSession: () => ({ params: { sessionId: 'no such session' } }),
  setUp: () => ({ body: { code: 'AAAA', username: 'dau-tien', name: 'Người đầu tiên', password: secret } }),
  signIn: () => ({ body: { username: 'khong-co', password: secret } }),
  signInWithCode: () => ({ body: { code: '000000', kind: 'totp' } }),
  signOut: () => ({}),
  startBackup: () => ({}),
  startImport: () => ({
    body: {
      set: SET,
      file: { hash: '0'.repeat(64), name: 'tep.xlsx' },
      mapping: { sheets: [{ sheet: 'Trang tính 1', firstRow: 1, columns: [{ is: 'value' }] }], day: null },
    },
  }),
  startTwoFactor: () => ({ body: { password: secret } }),
  stopTwoFactor: () => ({ body: { password: secret } }),
  undoAnnulment: () => ({ params: { actId: nextId() }, body: { id: nextId(), reason: 'hủy nhầm' } }),
  undoBatch: () => ({ params: { batchId: nextId() }, body: { id: nextId() } }),
  uploadFile: () => ({ query: { name: 'so-lieu.csv' }, file: new SentBytes('a;b') }),
  verifyAudit: () => ({}),
};
