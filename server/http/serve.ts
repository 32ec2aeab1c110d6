import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import * as z from 'zod';
import { EVENT_STREAM_TYPE } from '#shared/contract/changes.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problem.ts';
import { type Actor, may, type PublicAct, type Subject } from '#shared/domain/people/permissions.ts';
import { FileAnswer, StreamAnswer, WrittenAnswer } from './answer.ts';
import { attachmentOf } from './attachment.ts';
import type { Visitor } from './gate.ts';
import { Refusal } from './refusal.ts';
import { routeUpload, UPLOAD_BODY } from './upload-route.ts';
import { writtenIn } from './written-in.ts';

type Given<O extends Operation, Key extends 'params' | 'query' | 'body'> =
  O extends Record<Key, infer Schema extends z.ZodObject> ? z.output<Schema> : undefined;

type ActorOf<O extends Operation> = O['access'] extends PublicAct ? Actor | undefined : Actor;

/** Parameters of a handler, validated by the operation's own schemas. */
export interface Call<O extends Operation> {
  actor: ActorOf<O>;
  /** Token of the session; empty if signed out. */
  sessionToken: string;
  params: Given<O, 'params'>;
  query: Given<O, 'query'>;
  body: Given<O, 'body'>;
  /** Bytes of the uploaded file as they arrive; iterating throws a `Refusal` if there are too many. */
  file: O extends { upload: object } ? AsyncIterable<Uint8Array> : undefined;
  /** Network address of the client. */
  address: string;
  /** For cookies only. */
  request: FastifyRequest;
  reply: FastifyReply;
}

interface ServeOptions<O extends Operation> {
  /** Returns a refusal that does not depend on the body; asked before the body is read. */
  refuseUnread?: () => Refusal | undefined;
  /** Returns the communes whose facts the operation wrote, if its path does not name one; without it, any may be concerned. */
  communesOf?: (answer: z.output<O['response']>) => readonly string[];
}

// Bytes of a body that anybody may send without signing in: the longest texts of a set-up, each character written as `\uXXXX`.
const MAX_BODY_OF_ANYBODY = 16 * 1024;

type Answer<O extends Operation> = z.output<O['response']> | WrittenAnswer | FileAnswer | StreamAnswer;

/**
 * Registers the route of an operation: authorises, validates input and output, sends the handler's answer, and publishes the
 * facts that the operation writes after its handler has succeeded.
 */
export function serve<O extends Operation>(
  app: FastifyInstance,
  operation: O,
  handle: (call: Call<O>) => Answer<O> | Promise<Answer<O>>,
  { refuseUnread, communesOf }: ServeOptions<O> = {},
): void {
  if (operation.method === 'GET') app.invalidations.addReader(operation);
  const route: RouteOptions = {
    method: operation.method,
    url: operation.path,
    schema: schemaOf(operation),
    // Fastify's HEAD route for a GET reads the whole answer, but an event stream has no end.
    exposeHeadRoute: operation.file?.includes(EVENT_STREAM_TYPE) !== true,
    // Uploads are authorised before reading; JSON after parsing, because the subject is in the body.
    ...(operation.upload
      ? { onRequest: admission(app, operation) }
      : { onRequest: beforeReading(refuseUnread), preValidation: admission(app, operation) }),
    ...(may(undefined, operation.access) && { bodyLimit: MAX_BODY_OF_ANYBODY }),
    handler: async (request, reply) => {
      const { visitor } = request;
      const answer = await handle({
        actor: visitor?.actor as ActorOf<O>,
        sessionToken: visitor?.sessionToken ?? '',
        params: request.params as Given<O, 'params'>,
        query: request.query as Given<O, 'query'>,
        body: request.body as Given<O, 'body'>,
        file: (operation.upload ? request.body : undefined) as Call<O>['file'],
        address: request.ip,
        request,
        reply,
      });
      if (operation.method !== 'GET') {
        const communeIds = communesOf?.(answer as z.output<O['response']>);
        app.invalidations.publish(writtenIn(operation, request, communeIds));
      }
      if (answer instanceof FileAnswer) return sendFile(reply, answer);
      if (answer instanceof StreamAnswer) return sendStream(reply, answer);
      reply.header('cache-control', 'private, no-cache');
      if (answer instanceof WrittenAnswer) return sendWritten(reply, answer);
      return reply.code(successOf(operation)).send(answer);
    },
  };
  if (operation.upload) routeUpload(app, route, operation.upload.maxBytes);
  else app.route(route);
}

function beforeReading(refuseUnread: ServeOptions<Operation>['refuseUnread']) {
  return (_request: FastifyRequest, _reply: FastifyReply, done: (refusal?: Error) => void) =>
    done(refuseUnread?.());
}

// Authorise before validating, so that a refused client does not learn what the schema expects.
function admission(
  app: FastifyInstance,
  operation: Operation,
): (request: FastifyRequest, reply: FastifyReply, done: (refusal?: Error) => void) => void {
  return (request, reply, done) => {
    const enter = (visitor: Visitor | undefined) => {
      request.visitor = visitor;
      done(refusalOf(app, operation, request));
    };
    const known = app.gate.visitorOf(request, reply);
    // Auditing a refusal can fail, e.g. on a full disk: that must fail this request, not end the process.
    if (known instanceof Promise) known.then(enter).catch(done);
    else enter(known);
  };
}

function refusalOf(app: FastifyInstance, operation: Operation, request: FastifyRequest): Refusal | undefined {
  const { visitor } = request;
  if (isQueuedBySomebodyElse(operation, request)) return new Refusal('not-signed-in');
  if (may(visitor?.actor, operation.access, subjectOf(request))) return undefined;
  if (visitor === undefined) return new Refusal('not-signed-in');
  app.gate.refused(visitor, operation, request);
  return new Refusal(visitor.actor.restriction ?? 'not-allowed');
}

// A request that waited in a browser must not be recorded for the person who signed in there since.
function isQueuedBySomebodyElse(operation: Operation, { visitor, body }: FastifyRequest): boolean {
  if (operation.method === 'GET' || operation.queueAs === undefined) return false;
  const { author } = (body ?? {}) as { author?: unknown };
  return visitor !== undefined && author !== undefined && author !== visitor.actor.id;
}

// All operations use the same names for commune, set and indicator, in path and body.
function subjectOf({ params, body }: FastifyRequest): Subject {
  const { communeId } = (params ?? {}) as Subject;
  const { set, indicator } = (body ?? {}) as Subject;
  return { communeId, set, indicator };
}

function successOf({ method }: Operation): 200 | 201 {
  return method === 'POST' ? 201 : 200;
}

function schemaOf(operation: Operation): FastifySchema & { summary: string; tags: string[] } {
  const file = {
    content: Object.fromEntries((operation.file ?? []).map((type) => [type, { schema: z.string() }])),
  };
  const problem = { content: { 'application/problem+json': { schema: Problem } } };
  return {
    summary: operation.summary,
    tags: [operation.path.split('/')[2] ?? ''],
    ...(operation.params && { params: operation.params }),
    ...(operation.query && { querystring: operation.query }),
    ...(operation.body && { body: operation.body }),
    ...(operation.upload && UPLOAD_BODY),
    response: {
      [successOf(operation)]: operation.file ? file : operation.response,
      '4xx': problem,
      '5xx': problem,
    },
  };
}

function sendWritten(reply: FastifyReply, answer: WrittenAnswer): FastifyReply {
  return reply
    .header('etag', answer.etag)
    .type('application/json; charset=utf-8')
    .serializer((text: unknown) => text as string)
    .send(answer.text);
}

function sendFile(reply: FastifyReply, { fileName, contentType, content }: FileAnswer): FastifyReply {
  return reply
    .header('content-disposition', attachmentOf(fileName))
    .header('cache-control', 'no-store')
    .type(contentType)
    .send(Readable.from(content, { objectMode: false }));
}

// `x-accel-buffering`: makes nginx pass each event on immediately.
function sendStream(reply: FastifyReply, { contentType, content }: StreamAnswer): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .type(contentType)
    .send(Readable.from(content, { objectMode: false }));
}
