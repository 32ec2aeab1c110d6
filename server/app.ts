import compress from '@fastify/compress';
import etag from '@fastify/etag';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { communeRoutes } from './features/communes/routes.ts';
import { criteriaSetRoutes } from './features/criteria-sets/routes.ts';
import { entryRoutes } from './features/entries/routes.ts';
import { exportRoutes } from './features/exports/routes.ts';
import { metricRoutes } from './features/metrics/routes.ts';
import { serviceRoutes } from './features/service/routes.ts';
import { standingRoutes } from './features/standings/routes.ts';
import { Standings } from './features/standings/standings.ts';
import { serveClientFiles } from './http/client-files.ts';
import { compression } from './http/compression.ts';
import { serveOpenapi } from './http/openapi.ts';
import { answerError } from './http/problems.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import type { AppOptions, Services } from './services.ts';

// Largest body of an API request: an entry with a long note is a few kB.
const MAX_BODY_BYTES = 256 * 1024;

/** The whole app, ready to listen or to be injected into: every registration is on this page. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.removeContentTypeParser('text/plain'); // JSON is all we take

  addSecurityHeaders(app);
  await app.register(etag, { weak: true });
  await app.register(compress, compression);
  await serveOpenapi(app);

  const services: Services = { ...options, standings: new Standings(options.database) };
  serviceRoutes(app, services);
  criteriaSetRoutes(app, services);
  communeRoutes(app, services);
  standingRoutes(app, services);
  entryRoutes(app, services);
  metricRoutes(app, services);
  exportRoutes(app, services);
  await serveClientFiles(app, options.clientFolder);
  return app;
}
