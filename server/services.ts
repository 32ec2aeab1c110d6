import type { FastifyServerOptions } from 'fastify';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Database } from './database/open.ts';
import type { Actors } from './features/people/accounts/actors.ts';
import type { Auth } from './features/people/accounts/auth.ts';
import type { SetUpCode } from './features/people/accounts/codes.ts';
import type { SignInThrottle } from './features/people/accounts/sign-in-throttle.ts';
import type { Standings } from './features/standing/standings/standings.ts';
import type { BackupOptions, Backups } from './features/trust/backups/backups.ts';
import type { DiskSpace } from './features/trust/service/disk-space.ts';
import type { Uploads } from './files/uploads/uploads.ts';

/** What the app is built from. */
export interface AppOptions {
  database: Database;
  now: () => Date;
  /** Signs cookies and encrypts authenticator secrets; of this installation alone. */
  secret: string;
  /** With which the first account is made; without one nobody can. */
  setUpCode?: SetUpCode | undefined;
  /** Where people reach the server, when it is behind a proxy. */
  publicUrl?: string | undefined;
  /** Which proxies' word about the caller's address is taken. */
  trustProxy?: FastifyServerOptions['trustProxy'] | undefined;
  /** The sample's accounts are shown with their password on the sign-in page. */
  isDemo?: boolean | undefined;
  /** Where files that were sent lie for a day. */
  uploadFolder: string;
  backups: BackupOptions;
  /** With which the figures for a monitoring system may be asked for from elsewhere; without it only on this machine. */
  metricsToken?: string | undefined;
  /** What SQLite takes longer for is in the log; milliseconds. */
  slowQueryMs?: number | undefined;
  /** How much room there is at a path: asked of the system, unless a test says it. */
  diskSpaceAt?: ((path: string) => DiskSpace) | undefined;
  openOn?: LocalDate | undefined;
  logger?: FastifyServerOptions['logger'];
  /** The folder of the built client; without one only the API is served. */
  clientFolder?: string | undefined;
}

/** What the features' routes are given. */
export interface Services extends Omit<AppOptions, 'backups'> {
  backups: Backups;
  standings: Standings;
  auth: Auth;
  actors: Actors;
  throttle: SignInThrottle;
  uploads: Uploads;
}
