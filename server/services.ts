import type { FastifyServerOptions } from 'fastify';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { KnownDamage } from './database/known-damage.ts';
import type { Database } from './database/open.ts';
import type { Actors } from './features/people/accounts/actors.ts';
import type { Auth } from './features/people/accounts/auth.ts';
import type { SetUpCode } from './features/people/accounts/codes.ts';
import type { SignInThrottle } from './features/people/accounts/sign-in-throttle.ts';
import type { Standings } from './features/standing/standings/standings.ts';
import type { RecordCheck } from './features/trust/audit/last-record.ts';
import type { BackupOptions, Backups } from './features/trust/backups/backups.ts';
import type { DiskSpace } from './features/trust/service/disk-space.ts';
import type { UploadLimits } from './files/uploads/upload-quota.ts';
import type { Uploads } from './files/uploads/uploads.ts';
import type { ProxySettings } from './http/proxy-settings.ts';

/** Options for building the app. */
export interface AppOptions {
  database: Database;
  now: () => Date;
  /** Signs cookies and encrypts authenticator secrets; unique to this installation. */
  secret: string;
  /** Code for creating the first account; without it nobody can create one. */
  setUpCode?: SetUpCode | undefined;
  /** Public address of the server, if it is behind a proxy. */
  publicUrl?: string | undefined;
  /** Proxies trusted to report the client's address. */
  trustProxy?: FastifyServerOptions['trustProxy'] | undefined;
  /** Shows the demo accounts with their password on the sign-in page. */
  isDemo?: boolean | undefined;
  /** Folder where uploaded files are kept for a day. */
  uploadFolder: string;
  uploadLimits?: UploadLimits | undefined;
  backups: BackupOptions;
  /** Whether the last acknowledged audit record was there at the start; without a check it counts as there. */
  recordCheck?: RecordCheck | undefined;
  /** Token for reading the monitoring metrics from other machines; without it only this machine may. */
  metricsToken?: string | undefined;
  /** Statements and transactions that take at least this long are logged; milliseconds. */
  slowQueryMs?: number | undefined;
  /** Free space at a path; tests may replace it. */
  diskSpaceAt?: ((path: string) => DiskSpace) | undefined;
  openOn?: LocalDate | undefined;
  /** First day that a figure may be dated. */
  programmeStart?: LocalDate | undefined;
  logger?: FastifyServerOptions['logger'];
  /** Folder of the built client; without it only the API is served. */
  clientFolder?: string | undefined;
}

/** Services passed to the routes of the features. */
export interface Services extends Omit<AppOptions, 'backups'> {
  backups: Backups;
  standings: Standings;
  auth: Auth;
  actors: Actors;
  throttle: SignInThrottle;
  uploads: Uploads;
  damage: KnownDamage;
  proxySettings: ProxySettings;
}
