import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { TEST_PASSWORD, TEST_SECRET } from '../support/accounts/sessions.ts';
import type { ApiDocument, FuzzOperation } from './document.ts';
import type { FuzzAnswer, FuzzRequest } from './requests.ts';

const DOCUMENT = 'document';
const REQUIRED_HEADERS = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-request-id',
];
// Stack traces, source files and messages of SQLite, which no answer may contain.
const INTERNALS =
  /\n\s+at |node_modules|\/server\/[\w/-]+\.ts|SQLITE_|SqliteError|UNIQUE constraint|no such (table|column)/;
const SECRETS = [TEST_SECRET, TEST_PASSWORD];

/**
 * Checks answers against the document with an independent JSON schema validator. The server itself uses the schemas of the
 * contract, so they would not show that the document is wrong.
 */
export class Answers {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #secrets: readonly string[];

  constructor(document: ApiDocument, secrets: readonly string[]) {
    this.#ajv = new Ajv2020({ strict: false, validateFormats: true });
    formats(this.#ajv);
    this.#ajv.addSchema({ $id: DOCUMENT, ...document }, DOCUMENT);
    this.#secrets = [...SECRETS, ...secrets];
  }

  /** Faults of an answer; empty if there are none. */
  faultsOf(
    { operation, method, mustBeRefused, isElsewhere = false }: FuzzRequest,
    answer: FuzzAnswer,
  ): string[] {
    const { status, headers, body } = answer;
    const faults: string[] = [];
    if (status >= 500) faults.push(`answered with ${status}: ${body.toString('utf8').slice(0, 300)}`);
    for (const name of REQUIRED_HEADERS) if (headers[name] === undefined) faults.push(`has no ${name}`);
    if (mustBeRefused === true && status < 400)
      faults.push(`accepted with ${status}, although the document forbids it`);
    const text = body.length < 2_000_000 ? body.toString('utf8') : '';
    if (INTERNALS.test(text)) faults.push(`reveals internals: ${text.match(INTERNALS)?.[0]}`);
    if (this.#secrets.some((secret) => text.includes(secret))) faults.push('reveals a secret');
    if (method === 'HEAD') return faults;
    if (status >= 400) faults.push(...this.#faultsOfProblem(operation, answer, text));
    else if (!isElsewhere) faults.push(...this.#faultsOfSuccess(operation, answer, text));
    return faults;
  }

  /** Whether the body is valid by the document. */
  admits(operation: FuzzOperation, body: unknown): boolean {
    const pointer = [
      'paths',
      operation.path,
      operation.method.toLowerCase(),
      'requestBody',
      'content',
      'application/json',
      'schema',
    ];
    return this.#faultAt(pointer, body) === undefined;
  }

  #faultsOfProblem({ path, method }: FuzzOperation, { status, headers }: FuzzAnswer, text: string): string[] {
    if (headers['content-type'] !== 'application/problem+json; charset=utf-8') {
      return [`refused with ${status} as ${String(headers['content-type'])}: ${text.slice(0, 200)}`];
    }
    const problem = parsed(text) as { type?: string; status?: number } | undefined;
    const pointer = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      `${String(status)[0]}XX`,
      'content',
      'application/problem+json',
      'schema',
    ];
    const fault = this.#faultAt(pointer, problem);
    const isKnown = PROBLEMS[problem?.type?.replace('/problems/', '') as keyof typeof PROBLEMS] === status;
    return [
      ...(fault === undefined
        ? []
        : [`refused without a valid problem document: ${fault}: ${text.slice(0, 200)}`]),
      ...(isKnown && problem?.status === status ? [] : [`refused with ${status} as ${problem?.type}`]),
    ];
  }

  #faultsOfSuccess(
    { path, method, answers }: FuzzOperation,
    { status, headers }: FuzzAnswer,
    text: string,
  ): string[] {
    if (status === 304) return text === '' ? [] : ['304 with a body'];
    const types = answers[String(status)];
    if (types === undefined) return [`answered with ${status}, which is not in the document`];
    const type = headers['content-type'] ?? '';
    if (!types.some((one) => type.startsWith(one)) && !types.includes('application/octet-stream'))
      return [`answered as ${type}`];
    if (!type.startsWith('application/json')) return [];
    const pointer = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      String(status),
      'content',
      'application/json',
      'schema',
    ];
    const fault = this.#faultAt(pointer, parsed(text));
    return fault === undefined ? [] : [`answer not valid by the document: ${fault}`];
  }

  // Error of the schema at this pointer, or undefined.
  #faultAt(pointer: string[], value: unknown): string | undefined {
    const reference = `${DOCUMENT}#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = this.#compiled.get(reference) ?? this.#ajv.compile({ $ref: reference });
    this.#compiled.set(reference, validate);
    return validate(value) ? undefined : this.#ajv.errorsText(validate.errors);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
