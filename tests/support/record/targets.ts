import type { InputOf, ResponseOf } from '#shared/contract/operation.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { decideTargets, previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { serviceOn, type TestService } from '../client.ts';
import { freshDatabase } from '../database.ts';
import { targetDraft } from './decisions.ts';
import { entryBody, nextId, SET } from './entries.ts';

type Body = InputOf<typeof decideTargets>['body'];

/** Body with one decision, by a document of the province, without a preview of consequences. */
export function targetBody(
  draft: Parameters<typeof targetDraft>[0] = {},
  evidence: Partial<Body> = {},
): Body {
  return {
    decisions: [{ id: nextId(), draft: targetDraft(draft) }],
    seen: { on: '2024-01-24', digest: '0'.repeat(64) },
    document: '1234/QĐ-UBND',
    ...evidence,
  };
}

/** The same body with the digest of its previewed consequences. */
export async function seen({ call }: Pick<TestService, 'call'>, body: Body, setId = SET): Promise<Body> {
  const decisions = body.decisions.map(({ draft }) => draft);
  const { on } = body.seen;
  const { digest } = await call(previewTargetDecisions, { params: { setId }, body: { decisions, on } });
  return { ...body, seen: { on, digest } };
}

/** Previews the consequences, then decides, like a person. */
export async function decide(
  service: Pick<TestService, 'call'>,
  body: Body,
  setId = SET,
): Promise<ResponseOf<typeof decideTargets>> {
  return service.call(decideTargets, { params: { setId }, body: await seen(service, body, setId) });
}

export const QUANG_AN = { communeId: '06901' };

/** A service with one figure of Quảng An, on the day after it. */
export async function serviceWithFigure(...figure: Parameters<typeof entryBody>): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  service.setNow('2024-01-25T02:00:00.000Z');
  await service.call(recordEntry, { params: QUANG_AN, body: entryBody(...figure) });
  return service;
}

/** Verdict of an indicator of Quảng An. */
export async function verdictOn(
  { call }: Pick<TestService, 'call'>,
  code: string,
  view: { on: string; knownAt?: string } = { on: '2024-01-24' },
): Promise<IndicatorStanding | undefined> {
  const { criteria } = await call(readStanding, { params: QUANG_AN, query: { set: SET, ...view } });
  return criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
}
