import * as z from 'zod';
import { Name, Username } from '#shared/domain/people/account.ts';
import { Actor } from '#shared/domain/people/permissions.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { Secret } from './secret.ts';

/** State of the session in this browser, and what a sign-in page needs. */
export const SessionState = z
  .object({
    actor: Actor.nullable(),
    hasTwoFactor: z.boolean(),
    needsSetUp: z
      .boolean()
      .describe('no account exists yet: the first is created with the code that the server printed'),
    demoAccounts: z
      .array(z.object({ username: z.string(), name: z.string(), role: Actor.shape.role }))
      .describe('only in the demonstration: accounts with a public password'),
    demoPassword: z.string().nullable(),
  })
  .meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

export const readSession = defineOperation({
  method: 'GET',
  path: '/api/session',
  summary: 'The signed-in person of this session',
  access: 'see-service',
  readsFrom: ['session', 'account', 'criteria-set', 'office', 'two-factor-policy'],
  response: SessionState,
});

/** Result of a correct password. */
export const SignInOutcome = z
  .object({ outcome: z.enum(['signed-in', 'two-factor-needed']) })
  .meta({ id: 'SignInOutcome' });

export const signIn = defineOperation({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with user name and password; sets the session cookie, or asks for the second factor',
  access: 'sign-in',
  writes: ['session'],
  body: z.strictObject({ username: boundedText(100).trim().toLowerCase().min(1), password: Secret }),
  response: SignInOutcome,
});

export const signInWithCode = defineOperation({
  method: 'POST',
  path: '/api/session/two-factor',
  summary: 'Second step of signing in: a code of the authenticator app, or a recovery code, which works once',
  access: 'sign-in',
  writes: ['session'],
  body: z.strictObject({ code: Secret, kind: z.enum(['totp', 'recovery']) }),
  response: SignInOutcome,
});

export const signOut = defineOperation({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out: end the session, also on the server',
  access: 'sign-in',
  writes: ['session'],
  response: z.object({}),
});

export const setUp = defineOperation({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Create the first account, an admin, with the one-time code that the server printed; signs it in',
  access: 'sign-in',
  writes: ['account', 'session'],
  body: z.strictObject({ code: Secret, username: Username, name: Name, password: Secret }),
  response: SignInOutcome,
});
