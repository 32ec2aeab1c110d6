import type * as z from 'zod';
import type { Act } from '#shared/domain/people/permissions.ts';
import type { Fact } from './fact.ts';

/**
 * One API operation, stated once: the server's route, the OpenAPI document and the typed client are read from it. `path`
 * writes parameters as `:name`; `access` is what the actor must be allowed to do. A `file` operation answers with a
 * stream of one of these content types instead of JSON; an `upload` operation takes a file's bytes instead of a body.
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

/** An operation that only answers, from these facts. */
export interface ReadOperation extends AnyOperation {
  method: 'GET';
  readsFrom: readonly Fact[];
}

/** An operation that writes these facts; one that only computes writes none. */
export interface WriteOperation extends AnyOperation {
  method: 'POST' | 'PATCH' | 'DELETE';
  writes: readonly Fact[];
}

export type Operation = ReadOperation | WriteOperation;

/** The facts that an operation writes: whatever writes something appends to the audit. */
export function writtenBy({ writes }: WriteOperation): readonly Fact[] {
  return writes.length === 0 ? [] : [...writes, 'audit'];
}

/** A file to be sent: a browser's `Blob`, or whatever else has its bytes. */
export interface SentFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The content type of a file that is sent: what it is we see for ourselves. */
export const UPLOAD_TYPE = 'application/octet-stream';

type PartOf<O extends Operation, Key extends 'params' | 'query' | 'body'> =
  O extends Record<Key, infer Schema extends z.ZodObject> ? { [K in Key]: z.input<Schema> } : unknown;

type FileOf<O extends Operation> = O extends { upload: object } ? { file: SentFile } : unknown;

/** What a caller gives: the operation's `params`, `query` and `body`, or its file, those that it has. */
export type InputOf<O extends Operation> = PartOf<O, 'params'> &
  PartOf<O, 'query'> &
  PartOf<O, 'body'> &
  FileOf<O>;

/** What a caller gets. */
export type ResponseOf<O extends Operation> = z.output<O['response']>;

/** Keeps the exact type of an operation. */
export function defineOperation<const O extends Operation>(operation: O): O {
  return operation;
}

/** The address of a call: the path with its parameters filled in and the query that is not undefined. */
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
