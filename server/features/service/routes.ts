import type { FastifyInstance } from 'fastify';
import { readHealth, readWorkspace } from '#shared/contract/service.ts';
import { sqliteVersion } from '../../database/open.ts';
import { serve } from '../../http/serve.ts';
import type { Services } from '../../services.ts';
import { version } from '../../version.ts';
import { workspaceOf } from './workspace.ts';

/** GET /api/health, GET /api/workspace */
export function serviceRoutes(app: FastifyInstance, services: Services): void {
  const { sqlite } = services.database;
  serve(app, readHealth, () => ({ status: 'ok' as const, version, sqlite: sqliteVersion(sqlite) }));

  serve(app, readWorkspace, () => workspaceOf(services));
}
