import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { Secret } from './secret.ts';

/** Session of the signed-in account. */
export const OwnSession = z
  .object({
    id: z.string(),
    isThisOne: z.boolean(),
    startedAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof OwnSession>;

export const listOwnSessions = defineOperation({
  method: 'GET',
  path: '/api/own/sessions',
  summary: 'Sessions of the signed-in account, last used first',
  access: 'manage-own-account',
  readsFrom: ['session'],
  response: z.object({ sessions: z.array(OwnSession) }),
});

export const revokeOwnSession = defineOperation({
  method: 'DELETE',
  path: '/api/own/sessions/:sessionId',
  summary: 'End a session of the signed-in account',
  access: 'manage-own-account',
  writes: ['session'],
  params: z.object({ sessionId: boundedText(64).min(1) }),
  response: z.object({}),
});

export const changeOwnPassword = defineOperation({
  method: 'POST',
  path: '/api/own/password',
  summary: 'Change the own password; ends all other sessions',
  access: 'manage-own-account',
  writes: ['account', 'session'],
  body: z.strictObject({ current: Secret, next: Secret }),
  response: z.object({}),
});

/** Data for an authenticator app, shown once. */
export const TwoFactorStart = z
  .object({
    uri: z.string().describe('otpauth: URI to show as a QR code'),
    secret: z.string().describe('the same secret in Base32, to type'),
    recoveryCodes: z.array(z.string()).describe('each signs in once without the app'),
  })
  .meta({ id: 'TwoFactorStart' });
export type TwoFactorStart = z.infer<typeof TwoFactorStart>;

export const startTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor',
  summary: 'Begin two-factor authentication; it takes effect when a code of the app is confirmed',
  access: 'manage-own-account',
  writes: ['account'],
  body: z.strictObject({ password: Secret }),
  response: TwoFactorStart,
});

export const confirmTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/confirmation',
  summary: 'Confirm two-factor authentication with a code of the app',
  access: 'manage-own-account',
  writes: ['account', 'session'],
  body: z.strictObject({ code: Secret }),
  response: z.object({}),
});

export const renewRecoveryCodes = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/recovery-codes',
  summary: 'Replace all recovery codes',
  access: 'manage-own-account',
  writes: ['account'],
  body: z.strictObject({ password: Secret }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const stopTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/end',
  summary: 'End two-factor authentication, unless the role requires it',
  access: 'manage-own-account',
  writes: ['account', 'session'],
  body: z.strictObject({ password: Secret }),
  response: z.object({}),
});
