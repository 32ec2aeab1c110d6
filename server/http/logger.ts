import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * The log: one JSON line a request, without personal data: no address of the caller, no headers, no bodies, and the
 * path without its query.
 */
export function loggerAt(level: Config['LOG_LEVEL']): FastifyServerOptions['logger'] {
  return {
    level,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
    },
  };
}
