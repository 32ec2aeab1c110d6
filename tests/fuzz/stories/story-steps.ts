import type * as z from 'zod';
import {
  addressOf,
  type InputOf,
  type Operation,
  type ResponseOf,
  UPLOAD_TYPE,
} from '#shared/contract/operation.ts';
import { startTwoFactor } from '#shared/contract/people/own-account.ts';
import { Problem } from '#shared/contract/problem.ts';
import type { AnnulmentBody } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import type { Import } from '#shared/contract/record/imports.ts';
import { listCommuneMetrics, type MetricBody } from '#shared/contract/record/metrics.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { TEST_PASSWORD, type TestAccount } from '../../support/accounts/sessions.ts';
import { codeNow } from '../../support/accounts/two-factor.ts';
import type { SentBytes } from '../../support/client.ts';
import { compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { entryBody } from '../../support/record/entries.ts';
import type { FuzzCaller } from '../callers.ts';
import type { World } from '../world.ts';

/** Typed client of the running server for a caller. @throws if a request is refused */
export function callerIn(world: World, caller: FuzzCaller) {
  return {
    async call<O extends Operation>(operation: O, input: InputOf<O>): Promise<ResponseOf<O>> {
      const given: { params?: object; query?: object; body?: object; file?: SentBytes } = input as object;
      const sent = given.file ? Buffer.from(given.file.bytes) : given.body;
      const answer = await world.ask(
        operation.method,
        addressOf(operation, given),
        caller,
        sent,
        given.file && UPLOAD_TYPE,
      );
      if (answer.status >= 400)
        throw new Error(`a story was refused: ${operation.path} ${answer.body.toString('utf8')}`);
      return operation.response.parse(JSON.parse(answer.body.toString('utf8'))) as ResponseOf<O>;
    },
  };
}

/** Turns on two-factor authentication of an account; returns its secret and the cookie of its session. */
export async function enrolled(world: World, who: TestAccount): Promise<{ secret: string; cookie: string }> {
  const { secret } = await callerIn(world, who).call(startTwoFactor, { body: { password: TEST_PASSWORD } });
  const body = { code: codeNow(secret) };
  const { headers } = await world.ask('POST', '/api/own/two-factor/confirmation', who, body);
  return { secret, cookie: cookiesOf(headers['set-cookie']) };
}

/** Cookies set by an answer, as a `cookie` header. */
export function cookiesOf(lines: readonly string[] = []): string {
  return lines
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

let days = 0;

/** A different day each time, so that no figure replaces another. */
export function unusedDay(): string {
  days += 1;
  return new Date(Date.UTC(2022, 5, 1 + (days % 600))).toISOString().slice(0, 10);
}

/** A valid entry of a cell that replaces the one that holds on its day. */
export async function nextEntry(
  world: World,
  { communeId, indicator } = { communeId: '06901', indicator: '14.1' },
): Promise<ReturnType<typeof entryBody>> {
  const cell = { set: 'ntm-2021-2025', indicator };
  const effectiveOn = unusedDay();
  const { criteria } = await callerIn(world, 'dieuphoi').call(readStanding, {
    params: { communeId },
    query: { set: cell.set, on: effectiveOn },
  });
  const judged = { value: null, judgement: 'met', reason: 'đã kiểm tra' } as const;
  const held = criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === cell.indicator);
  const stated = { effectiveOn, replaces: held?.entry?.id ?? null };
  if (days % 2 === 0 || !(await isShare(world, cell)))
    return entryBody({ id: crypto.randomUUID(), ...cell, ...judged, ...stated });
  const value = 0.5 + (days % 400) / 1000;
  return withItsDoubts(world, communeId, entryBody({ id: crypto.randomUUID(), ...cell, value, ...stated }));
}

// A fuzzed revision of the set may have changed the kind of the indicator.
async function isShare(
  world: World,
  { set, indicator }: { set: string; indicator: string },
): Promise<boolean> {
  const read = await callerIn(world, 'dieuphoi').call(readCriteriaSet, { params: { setId: set }, query: {} });
  return findIndicator(read, indicator)?.kind === 'share';
}

/** The body with the names of the doubts for which the server refuses it; a recorded body may be sent again as it is. */
async function withItsDoubts(
  world: World,
  communeId: string,
  body: ReturnType<typeof entryBody>,
): Promise<ReturnType<typeof entryBody>> {
  const answer = await world.ask('POST', `/api/communes/${communeId}/entries`, 'dieuphoi', body);
  if (answer.status < 300) return body;
  const { doubts = [] } = Problem.parse(JSON.parse(answer.body.toString('utf8')));
  return { ...body, confirms: doubts.map(({ name }) => name) };
}

/** A valid figure of a metric that replaces the one of its day. */
export async function nextFigure(world: World): Promise<z.input<typeof MetricBody>> {
  const effectiveOn = unusedDay();
  const metric = 'capital-mobilised';
  const { points } = await callerIn(world, 'dieuphoi').call(listCommuneMetrics, {
    params: { communeId: '06901' },
    query: { on: effectiveOn, metric },
  });
  const replaces = points.find((point) => point.effectiveOn === effectiveOn)?.id ?? null;
  return { id: crypto.randomUUID(), metric, effectiveOn, value: 1.5, note: 'theo báo cáo', replaces };
}

/** A valid annulment of an entry recorded for it. */
export async function nextAnnulment(world: World): Promise<z.input<typeof AnnulmentBody>> {
  const { id } = await callerIn(world, 'dieuphoi').call(recordEntry, {
    params: { communeId: '06901' },
    body: await nextEntry(world),
  });
  return { id: crypto.randomUUID(), kind: 'annul', entries: [id], reason: 'nhập nhầm' };
}

/** Uploads a file with one figure and reads its sheets. */
export function uploadedFile(world: World) {
  const day = unusedDay();
  const rows = ['Xã;Chỉ tiêu;Ngày số liệu;Kết quả', `Quảng An;14.1;${day};${40 + (days % 50)}`];
  return sendAndLook(callerIn(world, 'dieuphoi'), rows.join('\r\n'), 'tep.csv');
}

/** An import that is compared and can be recorded. */
export async function compared(
  world: World,
  sent?: Awaited<ReturnType<typeof uploadedFile>>,
): Promise<Import> {
  const given = sent ?? (await uploadedFile(world));
  return compare(callerIn(world, 'dieuphoi'), given, mappingOf(given.look));
}

/** Makes a report; returns its id. */
export async function madeReport(world: World): Promise<string> {
  const body = reportBody({ id: crypto.randomUUID() });
  return (await callerIn(world, 'dieuphoi').call(createReport, { body })).id;
}
