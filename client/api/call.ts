import i18next from 'i18next';
import {
  addressOf,
  type InputOf,
  type Operation,
  type ResponseOf,
  type SentFile,
} from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problem.ts';
import { type Answer, type CallOptions, sendFile } from './send-file.ts';

/** The server refused the request; `problem` says why. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/**
 * Why the server did not answer itself. `unreachable`: no answer came; `tooLarge`, `restarting`: a proxy in between answered with
 * its own page (413; 502, 503, 504).
 */
type Unanswered = 'unreachable' | 'tooLarge' | 'restarting';

/** No answer came, or one that is not from this server, such as a gateway's error page. */
export class ApiUnreachable extends Error {
  readonly reason: Unanswered;

  constructor(reason: Unanswered = 'unreachable', options?: ErrorOptions) {
    super('The server cannot be reached', options);
    this.name = 'ApiUnreachable';
    this.reason = reason;
  }
}

function reasonOf(status: number): Unanswered {
  if (status === 413) return 'tooLarge';
  return [502, 503, 504].includes(status) ? 'restarting' : 'unreachable';
}

/** Untyped input of any operation. */
export interface WireInput {
  params?: object;
  query?: object;
  body?: unknown;
  file?: SentFile;
}

/** Calls an operation and parses the answer with its schema. Throws `ApiProblem` or `ApiUnreachable`. */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<ResponseOf<O>> {
  const answer = await send(operation, input as WireInput, options);
  const document = await readDocument(answer);
  if (!answer.ok) {
    const problem = Problem.safeParse(document);
    throw problem.success ? new ApiProblem(problem.data) : new ApiUnreachable(reasonOf(answer.status));
  }
  return operation.response.parse(document) as ResponseOf<O>;
}

async function send(operation: Operation, input: WireInput, options: CallOptions): Promise<Answer> {
  const { signal } = options;
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': i18next.language,
  });
  const init: RequestInit = { method: operation.method, headers };
  if (signal) init.signal = signal;
  if (input.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(input.body);
  }
  try {
    if (input.file) return await sendFile(addressOf(operation, input), headers, input.file, options);
    return await fetch(addressOf(operation, input), init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiUnreachable('unreachable', { cause });
  }
}

async function readDocument(answer: Answer): Promise<unknown> {
  const text = await answer.text().catch((cause: unknown) => {
    throw new ApiUnreachable('unreachable', { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiUnreachable(reasonOf(answer.status), { cause });
  }
}
