import type * as z from 'zod';
import type { Act } from '#shared/domain/permissions.ts';

type Shape = z.ZodObject | undefined;

/**
 * One API operation, stated once: the server's route, the OpenAPI document and the typed client are read from it. `path`
 * writes parameters as `:name`; `access` is what the actor must be allowed to do. `file` operations answer with a stream
 * of one of these content types instead of JSON.
 */
export interface Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  path: `/api/${string}`;
  summary: string;
  access: Act;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
  file?: readonly string[];
}

type Part<Schema, Key extends string> = Schema extends z.ZodObject
  ? { [K in Key]: z.input<Schema> }
  : unknown;

/** What a caller gives: the operation's `params`, `query` and `body`, those that it has. */
export type InputOf<O extends Operation> = Part<O['params'], 'params'> &
  Part<O['query'], 'query'> &
  Part<O['body'], 'body'>;

/** What a caller gets. */
export type ResponseOf<O extends Operation> = z.output<O['response']>;

/** Keeps the exact types of an operation's schemas. */
export function defineOperation<
  Params extends Shape,
  Query extends Shape,
  Body extends Shape,
  Response extends z.ZodType,
>(operation: Operation<Params, Query, Body, Response>): Operation<Params, Query, Body, Response> {
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
