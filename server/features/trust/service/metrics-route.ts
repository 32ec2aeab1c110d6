import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { prometheusOf } from './prometheus.ts';

/** Beside the API, where „metrics“ are what the office records. */
const METRICS_PATH = '/internal-metrics';

/** GET /internal-metrics: figures in Prometheus' format, for this machine alone or with a token. */
export function metricsRoute(app: FastifyInstance, services: Services): void {
  const prometheus = prometheusOf(services);
  app.addHook('onResponse', (request, reply, done) => {
    prometheus.observe(
      request.method,
      request.routeOptions.url ?? 'none',
      reply.statusCode,
      reply.elapsedTime / 1000,
    );
    done();
  });
  app.get(METRICS_PATH, { schema: { hide: true } }, async (request, reply) => {
    // Whoever may not is told what everybody is told of an address that is not there.
    if (!mayRead(request, services.metricsToken)) throw new Refusal('unknown-address');
    return reply
      .header('cache-control', 'no-store')
      .type(prometheus.contentType)
      .send(await prometheus.text());
  });
  if (services.slowQueryMs !== undefined) {
    services.database.slow.listen(services.slowQueryMs, ({ sql, milliseconds }) => {
      prometheus.countSlow();
      app.log.warn({ sql, milliseconds: Math.round(milliseconds) }, 'slow query');
    });
  }
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

// Where a token is set it alone counts. Without one: from this machine, and not passed on by a proxy on it, which says so in
// a header; one that does not is told from the host it was asked for.
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isFromHere = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
  const isAskedHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  return isFromHere && isAskedHere && FORWARDED.every((name) => headers[name] === undefined);
}

// Hashed first: only texts of one length can be compared in constant time.
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}
