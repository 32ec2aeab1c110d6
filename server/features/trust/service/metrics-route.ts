import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { prometheusOf } from './prometheus.ts';

/** Outside the API, where "metrics" are figures that the office records. */
const METRICS_PATH = '/internal-metrics';

/** GET /internal-metrics: metrics in Prometheus' format, for this machine only or with a token. */
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
    // Answer as for an address that does not exist.
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

// With a token, only the token counts. Without one, only direct requests from this machine: a forwarding proxy on it is
// detected by its headers, or by the requested host.
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isFromHere = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
  const isAskedHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  return isFromHere && isAskedHere && FORWARDED.every((name) => headers[name] === undefined);
}

// Hash first: only texts of equal length can be compared in constant time.
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}
