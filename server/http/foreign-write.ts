import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses writes from other sites' pages (CSRF). Browsers send the origin of a request in `Sec-Fetch-Site` and in `Origin`,
 * which must be ours: `publicUrl`, or the requested host. Programs send neither.
 */
export function refuseForeignWrites(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(isForeignWrite(request, publicUrl) ? new Refusal('not-allowed') : undefined);
  });
}

function isForeignWrite(
  { method, headers, protocol, host }: FastifyRequest,
  publicUrl: string | undefined,
): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin } = headers;
  return origin !== undefined && origin !== (publicUrl ?? `${protocol}://${host}`);
}
