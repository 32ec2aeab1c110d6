import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import * as z from 'zod';
import type { Operation } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problem.ts';
import { type Actor, may } from '#shared/domain/permissions.ts';
import { FileAnswer, WrittenAnswer } from './answer.ts';
import { Refusal } from './refusal.ts';
import { resolveActor } from './session.ts';

type Given<O extends Operation, Key extends 'params' | 'query' | 'body'> =
  O extends Record<Key, infer Schema extends z.ZodObject> ? z.output<Schema> : undefined;

/** What a handler is given: everything already validated by the operation's own schemas. */
export interface Call<O extends Operation> {
  actor: Actor;
  params: Given<O, 'params'>;
  query: Given<O, 'query'>;
  body: Given<O, 'body'>;
}

type Answer<O extends Operation> = z.output<O['response']> | WrittenAnswer | FileAnswer;

/** Makes the route of an operation: refuses who may not, validates in and out, sends the handler's answer. */
export function serve<O extends Operation>(
  app: FastifyInstance,
  operation: O,
  handle: (call: Call<O>) => Answer<O> | Promise<Answer<O>>,
): void {
  app.route({
    method: operation.method,
    url: operation.path,
    schema: schemaOf(operation),
    handler: async (request, reply) => {
      const actor = resolveActor(request);
      if (!may(actor, operation.access) || isForeignWrite(request)) throw new Refusal('not-allowed');
      const answer = await handle({
        actor,
        params: request.params as Given<O, 'params'>,
        query: request.query as Given<O, 'query'>,
        body: request.body as Given<O, 'body'>,
      });
      if (answer instanceof FileAnswer) return sendFile(reply, answer);
      reply.header('cache-control', 'private, no-cache');
      if (answer instanceof WrittenAnswer) return sendWritten(reply, answer);
      return reply.code(operation.method === 'POST' ? 201 : 200).send(answer);
    },
  });
}

function schemaOf(operation: Operation): FastifySchema & { summary: string; tags: string[] } {
  const success = operation.method === 'POST' ? 201 : 200;
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
    response: { [success]: operation.file ? file : operation.response, '4xx': problem, '5xx': problem },
  };
}

// A browser says where a request comes from; a write from another site's page is none of its user's.
function isForeignWrite({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return method !== 'GET' && (site === 'cross-site' || site === 'same-site');
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
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .type(contentType)
    .send(Readable.from(content, { objectMode: false }));
}
