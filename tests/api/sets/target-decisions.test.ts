import { describe, expect, test } from 'vitest';
import { exportTable } from '#shared/contract/reporting/exports.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import {
  decideTargets,
  listTargetDecisions,
  previewTargetDecisions,
} from '#shared/contract/sets/target-decisions.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { countRows } from '../../support/database.ts';
import { targetDraft } from '../../support/record/decisions.ts';
import { nextId, SET } from '../../support/record/entries.ts';
import {
  decide,
  QUANG_AN,
  seen,
  serviceWithFigure,
  targetBody,
  verdictOn,
} from '../../support/record/targets.ts';

const params = { setId: SET };

describe('a decision on a target', () => {
  test('can be previewed with its consequences, which records nothing', async () => {
    const service = await serviceWithFigure();
    const before = countRows(service.database);
    const body = { decisions: [targetDraft()], on: '2024-01-24' };
    expect(await service.call(previewTargetDecisions, { params, body })).toEqual({
      on: '2024-01-24',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      becomeChecked: 1,
      communes: [
        {
          communeId: '06901',
          name: 'Quảng An',
          verdicts: [
            {
              code: '14.1',
              effectiveOn: '2024-01-24',
              until: null,
              value: 95.3,
              before: 'met-low',
              after: 'not-met',
              contradicted: false,
            },
          ],
          standing: {
            criteria: [
              {
                number: 14,
                before: { status: 'not-assessed', met: 1, total: 4 },
                after: { status: 'not-met', met: 0, total: 4 },
              },
            ],
            before: { criteriaMet: 0, indicatorsMet: 1 },
            after: { criteriaMet: 0, indicatorsMet: 0 },
          },
        },
      ],
    });
    expect(countRows(service.database)).toEqual(before);
  });

  test('applies to figures from its day on, everywhere, with its source', async () => {
    const service = await serviceWithFigure();
    expect((await verdictOn(service, '14.1', { on: '2024-01-24' }))?.status).toBe('met-low');
    await decide(service, targetBody({}, { link: 'https://example.vn/1234', note: 'HĐND tỉnh' }));
    expect(await verdictOn(service, '14.1', { on: '2024-01-24' })).toMatchObject({
      status: 'not-met',
      target: 96,
      why: {
        margin: -0.7,
        source: {
          document: '1234/QĐ-UBND',
          region: 'all',
          checked: true,
          from: '2024-01-01',
          link: 'https://example.vn/1234',
        },
      },
    });
    const board = await service.call(readBoard, { query: { set: SET, on: '2024-01-24' } });
    expect(board.communes.find(({ communeId }) => communeId === '06901')?.indicatorsMet).toBe(0);
    const csv = await service.call(exportTable, {
      params: { table: 'indicators', format: 'csv' },
      query: { set: SET, on: '2024-01-24', commune: '06901' },
    });
    expect(csv).toMatch(/14\.1.*1234\/QĐ-UBND/);
  });

  test('does not change figures of earlier days, nor answers with an earlier knownAt', async () => {
    const service = await serviceWithFigure();
    service.setNow('2024-06-30T02:00:00.000Z');
    const { set: _, ...known } = await service.call(readStanding, {
      params: QUANG_AN,
      query: { set: SET, on: '2024-01-24', knownAt: '2024-06-30T01:00:00.000Z' },
    });
    await decide(service, targetBody({ validFrom: '2024-01-25' }));
    expect((await verdictOn(service, '14.1', { on: '2024-01-24' }))?.status).toBe('met-low');
    await decide(service, targetBody());
    expect((await verdictOn(service, '14.1', { on: '2024-01-24' }))?.status).toBe('not-met');
    const after = await service.call(readStanding, {
      params: QUANG_AN,
      query: { set: SET, on: '2024-01-24', knownAt: '2024-06-30T01:00:00.000Z' },
    });
    expect(after).toMatchObject(known);
  });

  test('is part of the set, but not with an earlier knownAt', async () => {
    const service = await serviceWithFigure();
    await decide(service, targetBody());
    const decidedIn = async (query: { knownAt?: string }) => {
      const set = await service.call(readCriteriaSet, { params, query });
      return set.criteria.flatMap(({ indicators }) => indicators.flatMap(({ decided = [] }) => decided))
        .length;
    };
    expect(await decidedIn({})).toBe(1);
    expect(await decidedIn({ knownAt: '2024-01-24T00:00:00.000Z' })).toBe(0);
  });

  test('sent again gets the first answer and is recorded once; another one with its id is refused', async () => {
    const service = await serviceWithFigure();
    const body = await seen(service, targetBody());
    const first = await service.call(decideTargets, { params, body });
    service.setNow('2024-02-01T02:00:00.000Z');
    const rows = countRows(service.database);
    expect(await service.call(decideTargets, { params, body })).toEqual(first);
    expect(countRows(service.database)).toEqual(rows);
    const other = { ...body, document: '99/QĐ-UBND' };
    expect((await service.refusalOf(decideTargets, { params, body: other })).status).toBe(409);
    const [decision] = targetBody().decisions;
    const doubled = { ...body, decisions: [decision, decision].flatMap((one) => one ?? []) };
    expect((await service.refusalOf(decideTargets, { params, body: doubled })).status).toBe(409);
  });

  test('is listed with earlier ones, the latest first', async () => {
    const service = await serviceWithFigure();
    for (const value of [96, 97]) {
      await decide(service, targetBody({ value }));
    }
    await decide(service, targetBody({ indicator: '14.2', value: 60 }));
    const all = await service.call(listTargetDecisions, { params, query: {} });
    expect(all.decisions.map(({ indicator }) => indicator)).toEqual(['14.2', '14.1', '14.1']);
    const of = await service.call(listTargetDecisions, { params, query: { indicator: '14.1' } });
    expect(of.decisions.map((decision) => decision.kind === 'set' && decision.value)).toEqual([97, 96]);
  });

  test.each([
    ['of no document', targetBody({}, { document: ' ' }), 400],
    ['by a link that is not a web address', targetBody({}, { link: 'javascript:alert(1)' }), 400],
    ['on an unknown indicator', targetBody({ indicator: '99.9' }), 422],
    ['for an unknown region', targetBody({ region: 'nhom-1' }), 422],
    ['on an invalid value', targetBody({ value: 101 }), 422],
    ['on no day', targetBody({ validFrom: '2024-02-30' }), 400],
  ])('%s is refused, and nothing is recorded', async (_, body, status) => {
    const service = await serviceWithFigure();
    const before = countRows(service.database);
    expect((await service.refusalOf(decideTargets, { params, body })).status).toBe(status);
    expect(countRows(service.database)).toEqual(before);
  });

  test('with one fault among several is refused as a whole', async () => {
    const service = await serviceWithFigure();
    const before = countRows(service.database);
    const wrong = { id: nextId(), draft: targetDraft({ value: 101 }) };
    const body = targetBody();
    const problem = await service.refusalOf(decideTargets, {
      params,
      body: { ...body, decisions: [...body.decisions, wrong] },
    });
    expect(problem.errors).toEqual([
      { pointer: '/decisions/1/draft/value', detail: 'Tỷ lệ phải từ 0 đến 100%' },
    ]);
    expect(countRows(service.database)).toEqual(before);
  });
});
