import type { FastifyInstance } from 'fastify';
import { readHealth, readSystem, readWorkspace } from '#shared/contract/trust/service.ts';
import { may } from '#shared/domain/people/permissions.ts';
import { sqliteVersion } from '../../../database/open.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { version } from '../../../version.ts';
import { sizeOfDatabase } from './database-state.ts';
import { diskOf, healthOf, neededBytes } from './health.ts';
import { workspaceOf } from './workspace.ts';

/** GET /api/health, GET /api/system, GET /api/workspace */
export function serviceRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;
  const startedAt = now().toISOString();

  // This address is public; only administrators see the version.
  serve(app, readHealth, ({ actor }) => ({
    ...healthOf(services),
    ...(may(actor, 'administer-system') && { version }),
  }));

  serve(app, readSystem, () => ({
    ...healthOf(services),
    version,
    sqlite: sqliteVersion(database.sqlite),
    startedAt,
    database: sizeOfDatabase(database),
    missingSettings: services.proxySettings.missing(),
    disk: { ...diskOf(services), neededBytes: neededBytes(services) },
  }));

  serve(app, readWorkspace, () => workspaceOf(services));
}
