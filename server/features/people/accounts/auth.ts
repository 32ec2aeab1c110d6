import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { PASSWORD_LENGTH } from '#shared/domain/people/account.ts';
import type { Database } from '../../../database/open.ts';
import { authAdapter } from './auth-adapter.ts';
import { randomCode } from './codes.ts';
import { findAccount } from './repository.ts';

/** A session ends when nothing was asked for this long, in seconds: a working day. */
export const IDLE_SECONDS = 8 * 3600;
/** A session ends this long after its beginning in any case, in seconds. */
export const ABSOLUTE_SECONDS = 7 * 24 * 3600;
// How often, at most, being used is written down.
const REFRESH_SECONDS = 5 * 60;

const RECOVERY_CODES = 10;

export const COOKIE_PREFIX = 'ntm';

interface AuthOptions {
  /** Signs the cookies and encrypts the authenticator secrets. */
  secret: string;
  /** Where people reach the server, when it is not simply the host they ask; with https cookies are `Secure`. */
  publicUrl?: string | undefined;
}

/**
 * Sessions, password hashing (scrypt) and two-factor authentication, by better-auth. Its own routes are not served: the
 * contract's operations call it, so that each is described, refused, throttled and audited like all others.
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
    rateLimit: { enabled: false }, // of its own routes; ours is in sign-in-throttle.ts
    telemetry: { enabled: false },
    logger: { disabled: true }, // refusals are audited, errors thrown
  });
}

export type Auth = ReturnType<typeof buildAuth>;

/** How better-auth is told the address that Fastify found behind a trusted proxy; never taken from a request. */
export const ADDRESS_HEADER = 'x-ntm-address';
