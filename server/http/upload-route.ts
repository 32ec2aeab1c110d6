import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import * as z from 'zod';
import { UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { Refusal } from './refusal.ts';

/** Body schema of an upload in OpenAPI: raw bytes, not validated. */
export const UPLOAD_BODY = {
  consumes: [UPLOAD_TYPE],
  body: z.any().meta({ type: 'string', format: 'binary' }),
};

// Of a file that is too large, so many times the limit is read and dropped before the answer. An answer in the middle of a body
// resets the connection (RFC 9112, 9.6): browsers and proxies then report a broken connection in its place.
const READ_OUT = 6;

/**
 * Registers an upload route. Only this route accepts raw bytes, and nothing else. They are passed on as a stream, so that a
 * large file is never in memory as a whole.
 */
export function routeUpload(app: FastifyInstance, route: RouteOptions, maxBytes: number): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(UPLOAD_TYPE, (request, payload, parsed) => {
      const refuse = () => parsed(tooLarge(maxBytes));
      const length = Number(request.headers['content-length']);
      if (length > maxBytes * READ_OUT) refuse();
      else if (length > maxBytes) dropAll(payload).then(refuse, refuse);
      else parsed(null, upTo(maxBytes, payload));
    });
    scope.route(route); // its `bodyLimit` does not apply: it is for parsers that read the whole body
    done();
  });
}

async function dropAll(payload: FastifyRequest['raw']): Promise<void> {
  for await (const _ of payload);
}

async function* upTo(maxBytes: number, payload: FastifyRequest['raw']): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size <= maxBytes) yield chunk;
      else if (size > maxBytes * READ_OUT) break;
    }
  } finally {
    // After a refusal or a failure the rest has to be received, or the next request of the connection is never answered.
    if (size > maxBytes * READ_OUT) payload.destroy();
    else payload.resume();
  }
  if (size > maxBytes) throw tooLarge(maxBytes);
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('body-too-large', {
    detail: { key: 'file-too-large', megabytes: Math.floor(maxBytes / 1024 / 1024) },
  });
}
