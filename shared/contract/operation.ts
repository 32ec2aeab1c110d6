import type * as z from 'zod';
import type { Act } from '#shared/domain/people/permissions.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import type { Fact } from './fact.ts';

/**
 * One API operation, stated once: the route of the server, the OpenAPI document and the typed client derive from it. `path` has
 * parameters as `:name`; `access` is the act that needs permission. `file`: the answer is a stream of one of these content types
 * instead of JSON; `upload`: the request is the bytes of a file instead of a body.
 */
interface AnyOperation {
  path: `/api/${string}`;
  summary: string;
  access: Act;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  response: z.ZodType;
  file?: readonly string[];
  upload?: { readonly maxBytes: number };
}

/** Operation that reads these facts and writes nothing. */
export interface ReadOperation extends AnyOperation {
  method: 'GET';
  readsFrom: readonly Fact[];
}

/** Operation that writes these facts; none for one that only computes. */
interface DirectOperation extends AnyOperation {
  method: 'POST' | 'PATCH' | 'DELETE';
  writes: readonly Fact[];
  queueAs?: never;
}

/**
 * Write operation that a browser may keep and send later, however often: its body has the id of the statement, given by the
 * author, and the author's account, so that the server records it once and for nobody else. `queueAs`: the name under which
 * browsers keep it. Never change or reuse a name: browsers may still hold requests under it.
 */
export interface QueueableOperation extends AnyOperation {
  method: 'POST';
  writes: readonly Fact[];
  queueAs: string;
  body: z.ZodObject<{ id: z.ZodType<string, string>; author: typeof QueuedAuthor }>;
}

export type WriteOperation = DirectOperation | QueueableOperation;

export type Operation = ReadOperation | WriteOperation;

/** Field of every queueable body. */
export const QueuedAuthor = boundedText(100)
  .optional()
  .describe(
    'author at the time of entering; refused as `not-signed-in` if somebody else is signed in by now',
  );

/** Returns the facts that an operation writes; every write also appends to the audit. */
export function writtenBy({ writes }: WriteOperation): readonly Fact[] {
  return writes.length === 0 ? [] : [...writes, 'audit'];
}

/** File to send: the `Blob` of a browser, or any object with its bytes. */
export interface SentFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Content type of uploads; the server detects the real type from the bytes. */
export const UPLOAD_TYPE = 'application/octet-stream';

type PartOf<O extends Operation, Key extends 'params' | 'query' | 'body'> =
  O extends Record<Key, infer Schema extends z.ZodObject> ? { [K in Key]: z.input<Schema> } : unknown;

type FileOf<O extends Operation> = O extends { upload: object } ? { file: SentFile } : unknown;

/** Input of a call: `params`, `query`, `body` and file, as far as the operation has them. */
export type InputOf<O extends Operation> = PartOf<O, 'params'> &
  PartOf<O, 'query'> &
  PartOf<O, 'body'> &
  FileOf<O>;

export type ResponseOf<O extends Operation> = z.output<O['response']>;

/** Infers the exact type of an operation. */
export function defineOperation<const O extends Operation>(operation: O): O {
  return operation;
}

/** Returns the address of a call: the path with its parameters, and the query parameters that are neither undefined nor null. */
export function addressOf(operation: Operation, input: { params?: object; query?: object }): string {
  const params = new Map(Object.entries(input.params ?? {}));
  const path = operation.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const pairs = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}
