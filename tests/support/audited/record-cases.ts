import { expect } from 'vitest';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { idsWithin } from '../../../server/database/ids-within.ts';
import type { TestService } from '../client.ts';
import { reportBody } from '../files/reports.ts';
import { entryBody, nextId, SET } from '../record/entries.ts';
import type { AuditedCase } from './audited-case.ts';

const params = { communeId: '06901' };
const reason = 'nhập nhầm';
const entry = entryBody({ note: 'BHXH huyện', origin: 'grid' });
const stated = { value: 95.3, judgement: null, effectiveOn: '2024-01-24', note: 'BHXH huyện' };
const figure = { metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
const statedFigure = { ...figure, note: null };
const metric = { id: nextId(), ...figure };
const report = reportBody();
const annulled = { id: nextId(), kind: 'annul' as const, entries: [entry.id], reason };
const annulledFigure = { id: nextId(), kind: 'annul' as const, metricFigures: [metric.id], reason };
const back = { id: nextId(), reason: 'hủy nhầm' };
const byCoordinator = { actor: 'dieuphoi', communeId: '06901', set: SET, indicator: '14.1' };
const byCommune = { actor: 'quangan', communeId: '06901' };

const recordFirst = ({ call }: TestService) => call(recordEntry, { params, body: entry });
const recordFigure = ({ as }: TestService) => as('quangan').call(recordMetric, { params, body: metric });
const annulFirst = ({ call }: TestService) => call(recordAnnulment, { body: annulled });

/** Acts on figures and reports. */
export const RECORD_CASES: readonly AuditedCase[] = [
  {
    operation: 'recordEntry',
    act: recordFirst,
    record: {
      act: 'record-entry',
      ...byCoordinator,
      origin: 'grid',
      subject: entry.id,
      to: stated,
    },
  },
  {
    operation: 'recordEntry',
    before: recordFirst,
    act: ({ call }) => {
      const judged = { value: 94, judgement: 'not-met', reason: 'thẻ hết hạn' } as const;
      return call(recordEntry, { params, body: entryBody({ ...judged, replaces: entry.id }) });
    },
    record: {
      act: 'record-entry',
      ...byCoordinator,
      origin: 'api',
      from: stated,
      to: { value: 94, judgement: 'not-met', effectiveOn: '2024-01-24', note: null },
      reason: 'thẻ hết hạn',
    },
  },
  {
    operation: 'recordMetric',
    act: recordFigure,
    record: {
      act: 'record-metric',
      ...byCommune,
      origin: 'form',
      subject: metric.id,
      to: statedFigure,
    },
  },
  {
    operation: 'recordAnnulment',
    before: recordFirst,
    act: annulFirst,
    record: {
      act: 'annul',
      ...byCoordinator,
      origin: 'api',
      subject: idsWithin(annulled.id)(0),
      from: { statement: entry.id, ...stated },
      reason,
    },
  },
  {
    operation: 'recordAnnulment',
    before: recordFigure,
    act: ({ as }) => as('quangan').call(recordAnnulment, { body: annulledFigure }),
    record: {
      act: 'annul',
      ...byCommune,
      origin: 'api',
      subject: idsWithin(annulledFigure.id)(0),
      from: { statement: metric.id, ...statedFigure },
      reason,
    },
  },
  {
    operation: 'undoAnnulment',
    before: async (service) => {
      await recordFirst(service);
      await annulFirst(service);
    },
    act: ({ call }) => call(undoAnnulment, { params: { actId: annulled.id }, body: back }),
    record: {
      act: 'reinstate',
      ...byCoordinator,
      origin: 'api',
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
];
