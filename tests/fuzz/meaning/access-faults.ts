import type { FuzzCaller } from '../callers.ts';
import type { FuzzAnswer, FuzzRequest } from '../requests.ts';
import type { AccessOracle, Subject } from './access-oracle.ts';

// Requests with the headers of another site or without the session of their caller.
const OF_NOBODY = ['another site', 'odd cookies'];
// Well-formed requests: a refusal of the caller comes before every other answer.
const WELL_FORMED = ['valid', 'story', 'trespass'];
// Each of many cells decides, which the handler reads from the record; tests/fuzz/meaning/import-trespasses.ts asks for them.
const DECIDED_BY_CELL = [
  'POST /api/batches/{batchId}/undo',
  'POST /api/imports/{importId}/batch',
  'GET /api/import-template.xlsx',
];

/** Faults of an answer by its meaning: a caller was let in who may not, or refused who may. */
export function accessFaultsOf(
  oracle: AccessOracle,
  request: FuzzRequest,
  caller: FuzzCaller,
  { status, body }: FuzzAnswer,
): string[] {
  const { operation, what, isElsewhere = false, method } = request;
  if (isElsewhere || method !== operation.method || OF_NOBODY.includes(what)) return [];
  const subject = subjectOf(request);
  if (subject === undefined) return [];
  const expected = oracle.verdictOn(operation, caller, subject);
  const on = JSON.stringify(subject);
  if (expected !== 'ok') {
    if (status < 400) return [`let in with ${status} on ${on}, although the access table says ${expected}`];
    const isOthers = status === 401 && saysOtherAuthor(request, caller);
    if (WELL_FORMED.includes(what) && status !== Number(expected) && !isOthers)
      return [`answered with ${status} on ${on}, although the access table says ${expected}`];
    return [];
  }
  const isRefused = isRefusalOfCaller(status, body) && !saysOtherAuthor(request, caller);
  if (!isRefused || DECIDED_BY_CELL.includes(operation.name)) return [];
  return [`refused with ${status} on ${on}, although the access table lets them in`];
}

function isRefusalOfCaller(status: number, body: Buffer): boolean {
  if (status !== 401 && status !== 403) return false;
  return /"type":"\/problems\/(not-signed-in|not-allowed|must-[\w-]+)"/.test(body.toString('utf8'));
}

// A figure that names its author is refused if somebody else is signed in by now, before it is asked whether they may.
function saysOtherAuthor({ payload }: FuzzRequest, caller: FuzzCaller): boolean {
  const { author } = jsonIn(payload);
  return author !== undefined && author !== caller;
}

/** Subject in the address and body of a request; undefined if the address is not the operation's. */
export function subjectOf({ operation, target, payload }: FuzzRequest): Subject | undefined {
  const pattern = operation.path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/?]+)');
  const found = new RegExp(`^${pattern}(?:\\?|$)`).exec(target);
  if (found === null) return undefined;
  const { set, indicator } = jsonIn(payload);
  const communeId = found.groups?.['communeId'];
  return { communeId, set: textOf(set), indicator: textOf(indicator) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function jsonIn(payload: FuzzRequest['payload']): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(payload ?? '{}'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // broken on purpose: says nothing about its subject
  }
}
