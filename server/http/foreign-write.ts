import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses writes from other sites' pages (CSRF). Browsers send the origin of a request in `Sec-Fetch-Site` and in `Origin`,
 * which must be ours: `publicUrl`, or the requested host. Programs send neither.
 */
export function refuseForeignWrites(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const expected = publicUrl ?? `${request.protocol}://${request.host}`;
    done(isForeignWrite(request, expected) ? foreignOrigin(expected) : undefined);
  });
}

function isForeignWrite({ method, headers }: FastifyRequest, expected: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  return headers.origin !== undefined && headers.origin !== expected;
}

function foreignOrigin(expected: string): Refusal {
  return new Refusal('foreign-origin', { detail: { key: 'foreign-origin', expected } });
}
