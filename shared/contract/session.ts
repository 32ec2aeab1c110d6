import * as z from 'zod';
import { Name, Username } from '#shared/domain/account.ts';
import { Instant } from '#shared/domain/local-date.ts';
import { Actor } from '#shared/domain/permissions.ts';
import { defineOperation } from './operation.ts';

/** A password or code as typed; what it must be is the domain's to say. */
const Secret = z.string().min(1).max(512);

/** Who is signed in at this browser, and what a sign-in page needs to know. */
export const SessionState = z
  .object({
    actor: Actor.nullable(),
    hasTwoFactor: z.boolean(),
    needsSetUp: z
      .boolean()
      .describe('there is no account yet: the first is made with the code the server printed'),
    demoAccounts: z
      .array(z.object({ username: z.string(), name: z.string(), role: Actor.shape.role }))
      .describe('only in the demonstration: accounts whose password everyone knows'),
    demoPassword: z.string().nullable(),
  })
  .meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

export const readSession = defineOperation({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in here',
  access: 'see-service',
  response: SessionState,
});

/** What a correct password leads to. */
export const SignInOutcome = z
  .object({ outcome: z.enum(['signed-in', 'two-factor-needed']) })
  .meta({ id: 'SignInOutcome' });

export const signIn = defineOperation({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with user name and password; sets the session cookie, or asks for the second factor',
  access: 'sign-in',
  body: z.strictObject({ username: z.string().trim().toLowerCase().min(1).max(100), password: Secret }),
  response: SignInOutcome,
});

export const signInWithCode = defineOperation({
  method: 'POST',
  path: '/api/session/two-factor',
  summary:
    'The second step of signing in: a code of the authenticator app, or a recovery code, which is used up',
  access: 'sign-in',
  body: z.strictObject({ code: Secret, kind: z.enum(['totp', 'recovery']) }),
  response: SignInOutcome,
});

export const signOut = defineOperation({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out: the session ends, on the server too',
  access: 'sign-in',
  response: z.object({}),
});

export const setUp = defineOperation({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Create the first account, an admin, with the one-time code that the server printed; signs it in',
  access: 'sign-in',
  body: z.strictObject({ code: Secret, username: Username, name: Name, password: Secret }),
  response: SignInOutcome,
});

/** A session of one's own. */
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
  summary: "One's own sessions, the one seen last first",
  access: 'manage-own-account',
  response: z.object({ sessions: z.array(OwnSession) }),
});

export const revokeOwnSession = defineOperation({
  method: 'DELETE',
  path: '/api/own/sessions/:sessionId',
  summary: "End one of one's own sessions",
  access: 'manage-own-account',
  params: z.object({ sessionId: z.string().min(1).max(64) }),
  response: z.object({}),
});

export const changeOwnPassword = defineOperation({
  method: 'POST',
  path: '/api/own/password',
  summary: "Change one's password; ends all other sessions",
  access: 'manage-own-account',
  body: z.strictObject({ current: Secret, next: Secret }),
  response: z.object({}),
});

/** What an authenticator app is given, once. */
export const TwoFactorStart = z
  .object({
    uri: z.string().describe('otpauth: address, to be shown as a QR code'),
    secret: z.string().describe('the same secret in Base32, to be typed'),
    recoveryCodes: z.array(z.string()).describe('each opens the account once, without the app'),
  })
  .meta({ id: 'TwoFactorStart' });
export type TwoFactorStart = z.infer<typeof TwoFactorStart>;

export const startTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor',
  summary: 'Begin two-factor authentication; it holds once a code of the app is confirmed',
  access: 'manage-own-account',
  body: z.strictObject({ password: Secret }),
  response: TwoFactorStart,
});

export const confirmTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/confirmation',
  summary: 'Confirm that the authenticator app gives the right codes',
  access: 'manage-own-account',
  body: z.strictObject({ code: Secret }),
  response: z.object({}),
});

export const renewRecoveryCodes = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/recovery-codes',
  summary: 'New recovery codes in place of all earlier ones',
  access: 'manage-own-account',
  body: z.strictObject({ password: Secret }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const stopTwoFactor = defineOperation({
  method: 'POST',
  path: '/api/own/two-factor/end',
  summary: 'End two-factor authentication, unless the role requires it',
  access: 'manage-own-account',
  body: z.strictObject({ password: Secret }),
  response: z.object({}),
});
