import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import {
  decideTargets,
  listTargetDecisions,
  previewTargetDecisions,
} from '#shared/contract/sets/target-decisions.ts';
import type { TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { targetDraft } from '../../support/record/decisions.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';
import { decide, seen, serviceWithFigure, targetBody, verdictOn } from '../../support/record/targets.ts';

const params = { setId: SET };
// The second part of 5.1: at least one school.
const schools = { indicator: '5.1', part: 1 } as const;

const actOf = (...drafts: TargetDraft[]) => ({
  ...targetBody(),
  decisions: drafts.map((draft) => ({ id: nextId(), draft })),
});

describe('a part with its own target', () => {
  test('is changed by a decision, visible in consequences, verdict, history and the set', async () => {
    const service = await serviceWithFigure({ indicator: '5.1', value: [100, 1] });
    const draft = targetDraft({ ...schools, value: 2 });
    const { communes } = await service.call(previewTargetDecisions, {
      params,
      body: { decisions: [draft], on: '2024-01-24' },
    });
    expect(communes.map(({ name, verdicts }) => [name, verdicts])).toEqual([
      [
        'Quảng An',
        [
          {
            code: '5.1',
            effectiveOn: '2024-01-24',
            until: null,
            value: [100, 1],
            before: 'met',
            after: 'not-met',
            contradicted: false,
          },
        ],
      ],
    ]);
    await decide(service, actOf(draft));
    const verdict = await verdictOn(service, '5.1');
    expect(verdict?.status).toBe('not-met');
    expect(verdict?.why.parts?.map(({ target }) => target)).toEqual([100, 2]);
    const { decisions } = await service.call(listTargetDecisions, { params, query: { indicator: '5.1' } });
    expect(decisions).toMatchObject([{ kind: 'set', part: 1, value: 2 }]);
    const set = await service.call(readCriteriaSet, { params, query: {} });
    const whole = set.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '5.1');
    expect([whole?.decided, whole?.decidedParts?.length]).toEqual([undefined, 1]);
  });

  test('is confirmed with the whole or separately', async () => {
    const service = await serviceWithFigure({ indicator: '5.1', value: [100, 1] });
    const whole = { kind: 'confirm', indicator: '5.1', part: null, confirmed: { all: 100 } } as const;
    const part = { kind: 'confirm', ...schools, confirmed: { all: 1 } } as const;
    const unchecked = async () => {
      const { criteriaSets } = await service.call(listCriteriaSets, {});
      return criteriaSets.find(({ id }) => id === SET)?.uncheckedTargets ?? 0;
    };
    const becomeChecked = async (...decisions: TargetDraft[]) =>
      (await service.call(previewTargetDecisions, { params, body: { decisions, on: '2024-01-24' } }))
        .becomeChecked;
    const before = await unchecked();
    expect([await becomeChecked(whole), await becomeChecked(whole, part)]).toEqual([0, 1]);
    await decide(service, actOf(whole));
    expect(await unchecked()).toBe(before);
    await decide(service, actOf(part));
    expect(await unchecked()).toBe(before - 1);
    const parts = (await verdictOn(service, '5.1'))?.why.parts;
    expect(parts?.map(({ source }) => [source?.document, source?.checked])).toEqual([
      ['1234/QĐ-UBND', true],
      ['1234/QĐ-UBND', true],
    ]);
  });

  test('can get a missing target, which can be taken back', async () => {
    const service = await serviceOn(freshDatabase());
    const ntm = 'ntm-2021-2025';
    const missing = async () => {
      const { criteriaSets } = await service.call(listCriteriaSets, {});
      return criteriaSets.find(({ id }) => id === ntm)?.missingTargets ?? 0;
    };
    const before = await missing();
    const filled = [null, 1].map((part) => targetDraft({ indicator: '17.1', part, value: 30 }));
    await decide(service, actOf(...filled), ntm);
    expect(await missing()).toBe(before - 1);
    const reach = { region: null, validFrom: '2024-01-01' };
    await decide(service, actOf({ kind: 'return', indicator: '17.1', part: 1, ...reach }), ntm);
    expect(await missing()).toBe(before);
  });

  test('is refused if the part follows the whole, and nothing is recorded', async () => {
    const service = await serviceOn(freshDatabase());
    const before = countRows(service.database);
    const body = targetBody({ ...schools, part: 0 });
    const problem = await service.refusalOf(decideTargets, { params, body });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/decisions/0/draft/part']);
    expect(countRows(service.database)).toEqual(before);
  });
});

describe('a target taken back', () => {
  const back = (indicator: string): TargetDraft => ({
    kind: 'return',
    indicator,
    part: null,
    region: null,
    validFrom: '2024-01-01',
  });

  test('that had been missing is missing again, after its consequences were shown, and with its history', async () => {
    const service = await serviceWithFigure({ indicator: '2.2', value: 95 });
    expect((await verdictOn(service, '2.2'))?.why.basis).toBe('no-target');
    await decide(service, actOf(targetDraft({ indicator: '2.2', value: 90 })));
    expect((await verdictOn(service, '2.2'))?.status).toBe('met');
    const body = { decisions: [back('2.2')], on: '2024-01-24' };
    const { communes } = await service.call(previewTargetDecisions, { params, body });
    expect(communes[0]?.verdicts).toMatchObject([{ code: '2.2', before: 'met', after: 'not-assessed' }]);
    await decide(service, actOf(back('2.2')));
    expect(await verdictOn(service, '2.2')).toMatchObject({ target: null, why: { basis: 'no-target' } });
    const { decisions } = await service.call(listTargetDecisions, { params, query: { indicator: '2.2' } });
    expect(decisions.map(({ kind }) => kind)).toEqual(['return', 'set']);
  });

  test('is replaced by the set’s own target, which is not confirmed by that', async () => {
    const service = await serviceWithFigure();
    await decide(service, targetBody());
    await decide(service, actOf(back('14.1')));
    expect(await verdictOn(service, '14.1')).toMatchObject({
      target: 95,
      why: { source: { document: '318/QĐ-TTg', checked: false } },
    });
  });
});

describe('consequences that changed after they were seen', () => {
  test('refuse the decision if a figure was recorded in between, until they are seen again', async () => {
    const service = await serviceWithFigure();
    const body = await seen(service, targetBody());
    await service.call(recordEntry, { params: { communeId: '99999' }, body: entryBody({ value: 95.5 }) });
    const before = countRows(service.database);
    const problem = await service.refusalOf(decideTargets, { params, body });
    expect([problem.status, problem.type]).toEqual([409, '/problems/consequences-changed']);
    expect(problem.title).toContain('chưa ghi quyết định');
    expect(countRows(service.database)).toEqual(before);
    await decide(service, body);
    expect((await verdictOn(service, '14.1'))?.target).toBe(96);
  });

  test('refuse it if another target was decided in between', async () => {
    const service = await serviceWithFigure();
    const body = await seen(service, targetBody());
    await decide(service, targetBody({ value: 97 }));
    expect((await service.refusalOf(decideTargets, { params, body })).status).toBe(409);
  });

  test('belong to exactly these decisions and this day', async () => {
    const service = await serviceWithFigure();
    const { seen: seenOf96 } = await seen(service, targetBody());
    const other = { ...targetBody({ value: 96.5 }), seen: seenOf96 };
    expect((await service.refusalOf(decideTargets, { params, body: other })).status).toBe(409);
    const otherDay = { ...targetBody(), seen: { ...seenOf96, on: '2023-01-01' } };
    expect((await service.refusalOf(decideTargets, { params, body: otherDay })).status).toBe(409);
  });

  test('stay valid if a change in between does not affect them', async () => {
    const service = await serviceWithFigure();
    const body = await seen(service, targetBody());
    await service.call(recordEntry, {
      params: { communeId: '99999' },
      body: entryBody({ indicator: '14.2', value: 3 }),
    });
    await service.call(decideTargets, { params, body });
    expect((await verdictOn(service, '14.1'))?.target).toBe(96);
  });

  test('do not block a repeated request', async () => {
    const service = await serviceWithFigure();
    const body = await seen(service, targetBody());
    const first = await service.call(decideTargets, { params, body });
    await decide(service, targetBody({ value: 97 }));
    expect(await service.call(decideTargets, { params, body })).toEqual(first);
  });
});
