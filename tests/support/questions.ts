import { EVENT_STREAM_TYPE } from '#shared/contract/changes.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { XLSX_TYPE, ZIP_TYPE } from '#shared/contract/reporting/exports.ts';
import { type Actor, may } from '#shared/domain/people/permissions.ts';
import { cookieOf } from './accounts/sessions.ts';
import { problemIn, requestOf, type TestService } from './client.ts';
import { EXAMPLES, type Place, type ReadName, readContract } from './contract.ts';
import { unzip } from './files/exports.ts';
import { SET } from './record/entries.ts';

/** Ids that only the service assigns. */
export interface Known {
  reportId: string;
  importId: string;
  fileHashes: string[];
}

/** A request to a read operation, by one account. */
export interface Question {
  operation: ReadOperation;
  input: { params?: Record<string, string>; query?: object };
  /** Undefined for no session. */
  actor: Actor | undefined;
}

/** Requests come from a coordinator and an administrator that no test changes; those about oneself come from all accounts. */
export const ASKER = 'nguoi-hoi';
const ADMIN = 'quantri';
const ABOUT_ONESELF: readonly string[] = ['readSession', 'listOwnSessions'] satisfies ReadName[];

const PLACES: readonly Place[] = [
  { communeId: '06901', indicator: '14.1' },
  { communeId: '99999', indicator: '14.1' },
];
const TABLES = ['standings', 'indicators', 'entries', 'metrics', 'board'] as const;

/** Inputs in place of examples of the contract that concern nothing stored, or too little. */
const INPUTS: Partial<Record<ReadName, (known: Known) => Question['input'][]>> = {
  downloadFile: ({ fileHashes }) => fileHashes.map((hash) => ({ params: { hash } })),
  downloadReport: ({ reportId }) => [{ params: { reportId } }],
  exportTable: () => TABLES.map((table) => ({ params: { table, format: 'csv' }, query: { set: SET } })),
  listImportRows: ({ importId }) => [{ params: { importId }, query: {} }],
  listIndicators: () => [{ query: { set: SET } }],
  lookAtUpload: ({ fileHashes }) => fileHashes.map((hash) => ({ params: { hash }, query: { set: SET } })),
  readImport: ({ importId }) => [{ params: { importId } }],
  readProgress: () => [{ query: { set: SET } }, { query: { set: SET, commune: '06901' } }],
  readReport: ({ reportId }) => [{ params: { reportId } }],
};

/** At least one request to every operation of the contract that answers with stored data. */
export async function listQuestions(service: TestService, known: Known): Promise<Question[]> {
  const actors = await actorsOf(service);
  const operations = [...(await readContract())].flatMap(([name, operation]) =>
    operation.method === 'GET' && !operation.file?.includes(EVENT_STREAM_TYPE)
      ? [{ name: name as ReadName, operation }]
      : [],
  );
  return operations.flatMap(({ name, operation }) => {
    const inputs = INPUTS[name]?.(known) ?? examplesOf(name);
    const askers = ABOUT_ONESELF.includes(name) ? [...actors, undefined] : [askerOf(actors, operation)];
    return askers.flatMap((actor) => inputs.map((input) => ({ operation, input, actor })));
  });
}

function examplesOf(name: ReadName): Question['input'][] {
  const inputs = PLACES.map((place) => EXAMPLES[name](place) as Question['input']);
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}

async function actorsOf(service: TestService): Promise<Actor[]> {
  const usernames = [ASKER, ADMIN, 'dieuphoi', 'quangan', 'gddt', 'lanhdao'];
  const sessions = usernames.map((username) =>
    service.as({ cookie: cookieOf(username) }).call(readSession, {}),
  );
  return (await Promise.all(sessions)).flatMap(({ actor }) => actor ?? []);
}

function askerOf(actors: readonly Actor[], { access }: ReadOperation): Actor | undefined {
  return [ASKER, ADMIN]
    .flatMap((id) => actors.filter((actor) => actor.id === id))
    .find((actor) => may(actor, access));
}

/** Answer to a request, as text. */
export async function ask(
  service: TestService,
  { operation, input, actor }: Pick<Question, 'operation' | 'input' | 'actor'>,
): Promise<string> {
  const caller = service.as(actor === undefined ? null : { cookie: cookieOf(actor.id) });
  const response = await caller.send(requestOf(operation, input));
  const { statusCode, headers, rawPayload, payload } = response;
  if (statusCode >= 400) return `${statusCode} ${problemIn(response).type}`;
  if (operation.path === '/api/system') return `200 ${steadyPart(response.json())}`;
  const isZip = [XLSX_TYPE, ZIP_TYPE].includes(String(headers['content-type']));
  return `200 ${isZip ? JSON.stringify(unzip(rawPayload)) : payload}`;
}

// Free space and file sizes are measured, not stored.
function steadyPart({ disk: _, ...report }: { disk: unknown; database: object }): string {
  return JSON.stringify({ ...report, database: { ...report.database, bytes: 0, walBytes: 0 } });
}
