import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { PASSWORD_LENGTH } from '#shared/domain/people/account.ts';
import type { Database } from '../../../database/open.ts';
import { authAdapter } from './auth-adapter.ts';
import { randomCode } from './codes.ts';
import { findAccount } from './repository.ts';

/** Seconds without a request after which a session ends: a working day. */
export const IDLE_SECONDS = 8 * 3600;
/** Seconds after which a session ends in any case. */
export const ABSOLUTE_SECONDS = 7 * 24 * 3600;
// Minimum interval between updates of a session's last use, in seconds.
const REFRESH_SECONDS = 5 * 60;

const RECOVERY_CODES = 10;

export const COOKIE_PREFIX = 'ntm';

interface AuthOptions {
  /** Signs cookies and encrypts authenticator secrets. */
  secret: string;
  /** Public address of the server, if it is not the host of the request. With https, cookies are `Secure`. */
  publicUrl?: string | undefined;
}

/**
 * Sessions, password hashing (scrypt) and two-factor authentication by better-auth. Its own routes are not served: the
 * contract's operations call it, so that each one is documented, authorised, throttled and audited like all others.
 */
export function buildAuth(database: Database, { secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: 'NTM Tracker',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: authAdapter(database),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max * 2, // in code units; our own rule counts characters
    },
    plugins: [
      username({ maxUsernameLength: 100, minUsernameLength: 1, usernameValidator: () => true }),
      twoFactor({
        issuer: 'NTM Tracker',
        backupCodeOptions: {
          customBackupCodesGenerate: () => Array.from({ length: RECOVERY_CODES }, () => randomCode(12)),
        },
      }),
    ],
    session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (findAccount(database.query, userId)?.disabledAt !== null) {
              throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' });
            }
          },
        },
      },
    },
    rateLimit: { enabled: false }, // only for its own routes; ours is in sign-in-throttle.ts
    telemetry: { enabled: false },
    logger: { disabled: true }, // refusals are audited, errors thrown
  });
}

export type Auth = ReturnType<typeof buildAuth>;

/** Header that passes the client address found by Fastify to better-auth; never taken from a request. */
export const ADDRESS_HEADER = 'x-ntm-address';
