import type { FastifyServerOptions } from 'fastify';
import type { LocalDate } from '#shared/domain/local-date.ts';
import type { Database } from './database/open.ts';
import type { Standings } from './features/standings/standings.ts';

/** What the app is built from. */
export interface AppOptions {
  database: Database;
  now: () => Date;
  openOn?: LocalDate | undefined;
  logger?: FastifyServerOptions['logger'];
  /** The folder of the built client; without one only the API is served. */
  clientFolder?: string | undefined;
}

/** What the features' routes are given. */
export interface Services extends AppOptions {
  standings: Standings;
}
