import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import * as z from 'zod';
import { UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { Refusal } from './refusal.ts';

/** Body schema of an upload in OpenAPI: raw bytes, not validated. */
export const UPLOAD_BODY = {
  consumes: [UPLOAD_TYPE],
  body: z.any().meta({ type: 'string', format: 'binary' }),
};

/**
 * Registers an upload route. Only this route accepts raw bytes, and nothing else. They are passed on as a stream, so that a
 * large file is never in memory as a whole.
 */
export function routeUpload(app: FastifyInstance, route: RouteOptions, maxBytes: number): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(UPLOAD_TYPE, (request, payload, parsed) => {
      if (Number(request.headers['content-length']) > maxBytes) parsed(tooLarge(maxBytes));
      else parsed(null, upTo(maxBytes, payload));
    });
    scope.route(route); // its `bodyLimit` does not apply: it is for parsers that read the whole body
    done();
  });
}

async function* upTo(maxBytes: number, payload: FastifyRequest['raw']): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  } finally {
    // Read the rest of a refused upload: the next request on this connection, perhaps of somebody else behind a proxy, comes after it.
    payload.resume();
  }
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('body-too-large', {
    detail: { key: 'file-too-large', megabytes: Math.floor(maxBytes / 1024 / 1024) },
  });
}
