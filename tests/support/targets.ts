import { recordEntry } from '#shared/contract/entries.ts';
import type { InputOf, ResponseOf } from '#shared/contract/operation.ts';
import { readStanding } from '#shared/contract/standings.ts';
import { decideTargets, previewTargetDecisions } from '#shared/contract/target-decisions.ts';
import type { IndicatorStanding } from '#shared/domain/standing.ts';
import type { TargetDecision, TargetDraft } from '#shared/domain/target-decision.ts';
import { serviceOn, type TestService } from './client.ts';
import { freshDatabase } from './database.ts';
import { entryBody, nextId, SET } from './entries.ts';

type SetDraft = Extract<TargetDraft, { kind: 'set' }>;
type Body = InputOf<typeof decideTargets>['body'];

/** Another target for all from 2024 on: that of 14.1, 95 % in the set, becomes 96 %. */
export function targetDraft(draft: Partial<SetDraft> = {}): SetDraft {
  return {
    kind: 'set',
    indicator: '14.1',
    part: null,
    region: null,
    validFrom: '2024-01-01',
    value: 96,
    ...draft,
  };
}

/** An act of one decision, by the province's document; of which no consequences were seen. */
export function targetBody(draft: Partial<SetDraft> = {}, evidence: Partial<Body> = {}): Body {
  return {
    decisions: [{ id: nextId(), draft: targetDraft(draft) }],
    seen: { on: '2024-01-24', digest: '0'.repeat(64) },
    document: '1234/QĐ-UBND',
    ...evidence,
  };
}

/** The same act after its consequences were seen. */
export async function seen({ call }: Pick<TestService, 'call'>, body: Body, setId = SET): Promise<Body> {
  const decisions = body.decisions.map(({ draft }) => draft);
  const { on } = body.seen;
  const { digest } = await call(previewTargetDecisions, { params: { setId }, body: { decisions, on } });
  return { ...body, seen: { on, digest } };
}

/** Decides as a person does: the consequences first. */
export async function decide(
  service: Pick<TestService, 'call'>,
  body: Body,
  setId = SET,
): Promise<ResponseOf<typeof decideTargets>> {
  return service.call(decideTargets, { params: { setId }, body: await seen(service, body, setId) });
}

export const QUANG_AN = { communeId: '06901' };

/** A service with one figure of Quảng An in its record, on the day after it. */
export async function serviceWithFigure(...figure: Parameters<typeof entryBody>): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  service.setNow('2024-01-25T02:00:00.000Z');
  await service.call(recordEntry, { params: QUANG_AN, body: entryBody(...figure) });
  return service;
}

/** What an indicator of Quảng An comes to. */
export async function verdictOn(
  { call }: Pick<TestService, 'call'>,
  code: string,
  view: { on: string; knownAt?: string } = { on: '2024-01-24' },
): Promise<IndicatorStanding | undefined> {
  const { criteria } = await call(readStanding, { params: QUANG_AN, query: { set: SET, ...view } });
  return criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
}

type DecisionOf<Kind extends TargetDecision['kind']> = Extract<TargetDecision, { kind: Kind }>;

const RECORDED = {
  seq: 1,
  indicator: '14.1',
  part: null,
  document: '1234/QĐ-UBND',
  link: null,
  file: null,
  note: null,
  recordedAt: '2024-01-02T02:00:00.000Z',
  author: 'dieuphoi',
} as const;

/** The same decision as the domain sees it once it is recorded. */
export function decided(given: Partial<DecisionOf<'set'>> = {}): DecisionOf<'set'> {
  const { region, validFrom, value } = targetDraft();
  return { ...RECORDED, id: nextId(), kind: 'set', region, validFrom, value, ...given };
}

/** That the set's own target holds again. */
export function returned(given: Partial<DecisionOf<'return'>> = {}): DecisionOf<'return'> {
  const { region, validFrom } = targetDraft();
  return { ...RECORDED, id: nextId(), kind: 'return', region, validFrom, ...given };
}

/** A confirmation of the set's own target. */
export function confirmed(
  given: Partial<DecisionOf<'confirm'>> & Pick<DecisionOf<'confirm'>, 'confirmed'>,
): DecisionOf<'confirm'> {
  return { ...RECORDED, id: nextId(), kind: 'confirm', ...given };
}
