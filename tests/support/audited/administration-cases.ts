import { expect } from 'vitest';
import { changeOffice, createOffice } from '#shared/contract/people/offices.ts';
import { addCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { startBackup } from '#shared/contract/trust/backups.ts';
import { changeCommune, createCommune } from '#shared/contract/units/communes.ts';
import { madeUpDocument } from '../fixtures.ts';
import { nextId, SET } from '../record/entries.ts';
import { decide, targetBody } from '../record/targets.ts';
import type { AuditedCase } from './audited-case.ts';

const params = { communeId: '06901' };
const target = targetBody({}, { note: 'HĐND tỉnh' });
const assignedId = nextId();
const commune = { name: 'Xã mới', group: 'Huyện Đầm Hà', regions: [], validFrom: null, validUntil: null };

/** Acts on targets, sets, communes, offices and backups. */
export const ADMINISTRATION_CASES: readonly AuditedCase[] = [
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
    operation: 'startBackup',
    act: ({ as }) => as('quantri').call(startBackup, {}),
    record: { act: 'make-backup' },
  },
];
