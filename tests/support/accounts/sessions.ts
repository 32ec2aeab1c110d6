import { createHmac } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Database, Transaction } from '../../../server/database/open.ts';
import { session } from '../../../server/database/schema/accounts.ts';
import { IDLE_SECONDS } from '../../../server/features/people/accounts/auth.ts';
import {
  type AccountRequest,
  createAccount,
} from '../../../server/features/people/accounts/create-account.ts';
import { DEMO_ACCOUNTS } from '../../../server/features/people/accounts/demo-accounts.ts';
import { createOffice } from '../../../server/features/people/offices/create-office.ts';
import { BEGINNING } from '../record/entries.ts';

export const TEST_SECRET = 'a secret of the tests, of 32 characters and more';

/** Test accounts, one of each role, as in the demonstration; `quangan` records for commune 06901, `gddt` leads criterion 5. */
export type TestAccount = (typeof DEMO_ACCOUNTS)[number]['username'];

const SOURCE = { actor: null, address: null, at: BEGINNING };

export const TEST_PASSWORD = 'lúa chín tháng mười';
const PASSWORD_HASH = await hashPassword(TEST_PASSWORD);

/** Inserts the test accounts, each with a session. */
export function insertTestAccounts(tx: Transaction): void {
  const office = createOffice(tx, { name: 'Phòng Giáo dục và Đào tạo', leads: {} }, SOURCE);
  if (office.outcome !== 'saved') throw new Error('the office of the tests was not saved');
  for (const { username, name, role } of DEMO_ACCOUNTS) {
    insertTestAccount(tx, {
      username,
      name,
      role,
      communes: role === 'commune' ? ['06901'] : [],
      officeId: role === 'office' ? office.office.id : null,
    });
  }
}

/** Inserts an account with a session; by default a coordinator, who needs no communes. */
export function insertTestAccount(tx: Transaction, given: Partial<AccountRequest> = {}): void {
  const request: AccountRequest = {
    username: 'dieuphoi',
    name: 'Cán bộ Văn phòng Điều phối',
    role: 'coordinator',
    communes: [],
    officeId: null,
    mustChangePassword: false,
    ...given,
  };
  const created = createAccount(tx, request, PASSWORD_HASH, SOURCE);
  if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
  insertSession(tx, request.username, tokenOf(request.username));
}

/** Inserts a session that begins now. */
export function insertSession(tx: Transaction, username: string, token: string): void {
  tx.insert(session)
    .values({ id: `session of ${token}`, token, userId: username, ...timesFromNow() })
    .run();
}

/** Sets the start of all sessions to now, whatever the age of the database and the time of the test. */
export function beginSessions({ query }: Database): void {
  query.update(session).set(timesFromNow()).run();
}

function timesFromNow() {
  const now = Date.now();
  const at = new Date(now).toISOString();
  return { createdAt: at, updatedAt: at, expiresAt: new Date(now + IDLE_SECONDS * 1000).toISOString() };
}

/** Session cookie of a test account. */
export function cookieOf(username: string): string {
  return cookieWith(tokenOf(username));
}

/** Session cookie with this token, signed in the format of better-auth. */
export function cookieWith(token: string): string {
  const signature = createHmac('sha256', TEST_SECRET).update(token).digest('base64');
  return `ntm.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

function tokenOf(username: string): string {
  return `token-of-${username}`;
}
