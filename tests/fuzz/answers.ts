import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { TEST_PASSWORD, TEST_SECRET } from '../support/accounts/sessions.ts';
import type { ApiDocument, FuzzOperation } from './document.ts';
import type { FuzzAnswer, FuzzRequest } from './requests.ts';

const DOCUMENT = 'document';
const EVERY_ANSWER = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'x-request-id'];
// The forms of a stack, of a file of ours, of SQLite's words: none of them is a reader's business.
const INNER =
  /\n\s+at |node_modules|\/server\/[\w/-]+\.ts|SQLITE_|SqliteError|UNIQUE constraint|no such (table|column)/;
const SECRETS = [TEST_SECRET, TEST_PASSWORD];

/**
 * Holds answers against the document. By a JSON schema validator rather than the contract's own schemas, which the server
 * itself answers with: what is checked is that a reader of the document alone is told the truth.
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

  /** What is wrong with an answer; nothing, when all is well. */
  faultsOf(
    { operation, method, mustBeRefused, isElsewhere = false }: FuzzRequest,
    answer: FuzzAnswer,
  ): string[] {
    const { status, headers, body } = answer;
    const faults: string[] = [];
    if (status >= 500) faults.push(`answered with ${status}: ${body.toString('utf8').slice(0, 300)}`);
    for (const name of EVERY_ANSWER) if (headers[name] === undefined) faults.push(`has no ${name}`);
    if (mustBeRefused === true && status < 400) faults.push(`took with ${status} what the document forbids`);
    const text = body.length < 2_000_000 ? body.toString('utf8') : '';
    if (INNER.test(text)) faults.push(`tells of our insides: ${text.match(INNER)?.[0]}`);
    if (this.#secrets.some((secret) => text.includes(secret))) faults.push('tells a secret');
    if (method === 'HEAD') return faults;
    if (status >= 400) faults.push(...this.#faultsOfProblem(operation, answer, text));
    else if (!isElsewhere) faults.push(...this.#faultsOfSuccess(operation, answer, text));
    return faults;
  }

  /** Whether the document admits a body. */
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
    return this.#isValid(pointer, body) === undefined;
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
    const fault = this.#isValid(pointer, problem);
    const isKnown = PROBLEMS[problem?.type?.replace('/problems/', '') as keyof typeof PROBLEMS] === status;
    return [
      ...(fault === undefined ? [] : [`refused with no problem document: ${fault}: ${text.slice(0, 200)}`]),
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
    if (types === undefined) return [`answered with ${status}, of which the document says nothing`];
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
    const fault = this.#isValid(pointer, parsed(text));
    return fault === undefined ? [] : [`answered otherwise than the document says: ${fault}`];
  }

  // What a schema of the document finds wrong; undefined when nothing.
  #isValid(pointer: string[], value: unknown): string | undefined {
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
