import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * The log: one JSON line per request without personal data: no client address, headers or bodies, and the path without its
 * query.
 */
export function loggerAt(level: Config['LOG_LEVEL']): FastifyServerOptions['logger'] {
  return {
    level,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
    },
  };
}
