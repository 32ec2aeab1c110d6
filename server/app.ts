import compress from '@fastify/compress';
import etag from '@fastify/etag';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { FACTS } from '#shared/contract/fact.ts';
import { KnownDamage } from './database/known-damage.ts';
import { watchOthers } from './database/watch-others.ts';
import { accountRoutes } from './features/people/accounts/account-routes.ts';
import { Actors } from './features/people/accounts/actors.ts';
import { buildAuth } from './features/people/accounts/auth.ts';
import { ownAccountRoutes } from './features/people/accounts/own-account-routes.ts';
import { sessionRoutes } from './features/people/accounts/session-routes.ts';
import { SignInThrottle } from './features/people/accounts/sign-in-throttle.ts';
import { twoFactorRoutes } from './features/people/accounts/two-factor-routes.ts';
import { officeRoutes } from './features/people/offices/routes.ts';
import { annulmentRoutes } from './features/record/annulments/routes.ts';
import { entryRoutes } from './features/record/entries/routes.ts';
import { importRoutes } from './features/record/imports/routes.ts';
import { metricRoutes } from './features/record/metrics/routes.ts';
import { uploadRoutes } from './features/record/uploads/routes.ts';
import { exportRoutes } from './features/reporting/exports/routes.ts';
import { reportRoutes } from './features/reporting/reports/routes.ts';
import { roadmapRoutes } from './features/roadmap/roadmap/routes.ts';
import { criteriaSetRoutes } from './features/sets/criteria-sets/routes.ts';
import { setAssignmentRoutes } from './features/sets/set-assignments/routes.ts';
import { targetDecisionRoutes } from './features/sets/target-decisions/routes.ts';
import { changesRoutes } from './features/standing/changes/routes.ts';
import { indicatorRoutes } from './features/standing/indicators/routes.ts';
import { standingRoutes } from './features/standing/standings/routes.ts';
import { Standings } from './features/standing/standings/standings.ts';
import { auditRoutes } from './features/trust/audit/routes.ts';
import { Backups } from './features/trust/backups/backups.ts';
import { backupRoutes } from './features/trust/backups/routes.ts';
import { metricsRoute } from './features/trust/service/metrics-route.ts';
import { preloadHints } from './features/trust/service/preload-hints.ts';
import { serviceRoutes } from './features/trust/service/routes.ts';
import { communeRoutes } from './features/units/communes/routes.ts';
import { Uploads } from './files/uploads/uploads.ts';
import { answerBrokenRequest, takeOddRequests } from './http/broken-request.ts';
import { serveClientFiles } from './http/client-files.ts';
import { compression } from './http/compression.ts';
import { refuseForeignWrites } from './http/foreign-write.ts';
import { serveOpenapi } from './http/openapi.ts';
import { answerError } from './http/problems.ts';
import { ProxySettings } from './http/proxy-settings.ts';
import { addSecurityHeaders, setSecurityHeaders } from './http/security-headers.ts';
import { Invalidations } from './live/invalidations.ts';
import { changeRoutes } from './live/routes.ts';
import type { AppOptions, Services } from './services.ts';

// Largest body of an API request; an entry with a long note is a few kB.
const MAX_BODY_BYTES = 256 * 1024;

const SECOND = 1000;
// Limits for slow requests. 20 MB at 1 Mbit/s take three minutes.
const HEADERS_WITHIN = 20 * SECOND;
const REQUEST_WITHIN = 300 * SECOND;

/** Builds the app, ready to listen or to be injected into. Every registration is on this page. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply);
      answerError(error, request, reply);
    },
    http: { headersTimeout: HEADERS_WITHIN, connectionsCheckingInterval: SECOND, requireHostHeader: false },
    requestTimeout: REQUEST_WITHIN,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    ...(options.trustProxy !== undefined && { trustProxy: options.trustProxy }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.removeContentTypeParser('text/plain'); // only JSON is accepted, and files by upload operations

  const damage = new KnownDamage((detail) => app.log.error({ detail }, 'the database is damaged'));
  app.decorate('damage', damage);
  const proxySettings = new ProxySettings(options, app.log);
  proxySettings.watch(app);
  addSecurityHeaders(app);
  takeOddRequests(app);
  refuseForeignWrites(app, options.publicUrl);
  await app.register(etag, { weak: true });
  await app.register(compress, compression);
  await serveOpenapi(app);

  const { database, now } = options;
  const auth = buildAuth(database, options);
  const actors = new Actors(database, auth, now);
  app.decorate('gate', actors);
  app.decorateRequest('visitor', undefined);
  const invalidations = new Invalidations();
  app.decorate('invalidations', invalidations);
  const backups = new Backups(options.backups, now, app.log, () =>
    invalidations.publish({ facts: ['backup'] }),
  );
  app.decorate('backups', backups);
  app.addHook('onClose', () => backups.close());
  const services: Services = {
    ...options,
    standings: new Standings(database),
    backups,
    auth,
    actors,
    throttle: new SignInThrottle(),
    uploads: new Uploads(options.uploadFolder, options.uploadLimits),
    damage,
    proxySettings,
  };
  const onWrite = () => {
    invalidations.publish({ facts: FACTS });
    actors.drop(() => true, 'changed');
  };
  const stopWatching = watchOthers(database, onWrite, (error) =>
    app.log.error({ err: error }, 'the database cannot be checked for writes by other processes'),
  );
  app.addHook('onClose', stopWatching);
  sessionRoutes(app, services);
  ownAccountRoutes(app, services);
  twoFactorRoutes(app, services);
  accountRoutes(app, services);
  officeRoutes(app, services);
  auditRoutes(app, services);
  changeRoutes(app);
  serviceRoutes(app, services);
  backupRoutes(app, services);
  metricsRoute(app, services);
  criteriaSetRoutes(app, services);
  targetDecisionRoutes(app, services);
  setAssignmentRoutes(app, services);
  communeRoutes(app, services);
  standingRoutes(app, services);
  entryRoutes(app, services);
  annulmentRoutes(app, services);
  metricRoutes(app, services);
  indicatorRoutes(app, services);
  changesRoutes(app, services);
  roadmapRoutes(app, services);
  exportRoutes(app, services);
  reportRoutes(app, services);
  uploadRoutes(app, services);
  importRoutes(app, services);
  await serveClientFiles(app, options.clientFolder, (path, search, visitor) =>
    preloadHints(services, path, search, visitor),
  );
  return app;
}
