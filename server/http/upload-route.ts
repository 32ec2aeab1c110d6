import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import * as z from 'zod';
import { UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { Refusal } from './refusal.ts';

/** What the schema of an operation that takes a file says of its body: it is bytes, which nothing checks. */
export const UPLOAD_BODY = {
  consumes: [UPLOAD_TYPE],
  body: z.any().meta({ type: 'string', format: 'binary' }),
};

/**
 * Routes an operation that takes a file. It alone takes bytes and nothing else: elsewhere they are refused as before. They
 * are passed on as they come, so that a large file is never in memory whole.
 */
export function routeUpload(app: FastifyInstance, route: RouteOptions, maxBytes: number): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(UPLOAD_TYPE, (request, payload, parsed) => {
      if (Number(request.headers['content-length']) > maxBytes) parsed(tooLarge(maxBytes));
      else parsed(null, upTo(maxBytes, payload));
    });
    scope.route(route); // its `bodyLimit` is not asked: that is for parsers which read all of a body
    done();
  });
}

async function* upTo(maxBytes: number, payload: FastifyRequest['raw']): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('body-too-large', {
    detail: { key: 'file-too-large', megabytes: Math.floor(maxBytes / 1024 / 1024) },
  });
}
