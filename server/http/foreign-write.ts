import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses a write that comes from another site's page: it is none of its user's doing (CSRF). Browsers say where a request
 * comes from by `Sec-Fetch-Site`, and by `Origin`, which must be our own: `publicUrl`, or the host that was asked.
 * Programs send neither.
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
