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

/** The secret of the services under test. */
export const TEST_SECRET = 'a secret of the tests, of 32 characters and more';

/** The accounts of the tests: one of each role, as in the demonstration; `quangan` is of commune 06901, `gddt` of criterion 5. */
export type TestAccount = (typeof DEMO_ACCOUNTS)[number]['username'];

const SOURCE = { actor: null, address: null, at: BEGINNING };

/** The password of every test account. */
export const TEST_PASSWORD = 'lúa chín tháng mười';
const PASSWORD_HASH = await hashPassword(TEST_PASSWORD);

/** Puts the test accounts into a database, each with a session. */
export function insertTestAccounts(tx: Transaction): void {
  const office = createOffice(tx, { name: 'Phòng Giáo dục và Đào tạo', leads: {} }, SOURCE);
  if (office.outcome !== 'saved') throw new Error('the tests need their office');
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

/** Puts one account into a database, with a session: a coordinator unless said otherwise, who needs no units. */
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

/** Puts a session into a database that begins now. */
export function insertSession(tx: Transaction, username: string, token: string): void {
  tx.insert(session)
    .values({ id: `session of ${token}`, token, userId: username, ...timesFromNow() })
    .run();
}

/** Lets the sessions of a database begin now, whenever it was made and whatever time it is in the test. */
export function beginSessions({ query }: Database): void {
  query.update(session).set(timesFromNow()).run();
}

function timesFromNow() {
  const now = Date.now();
  const at = new Date(now).toISOString();
  return { createdAt: at, updatedAt: at, expiresAt: new Date(now + IDLE_SECONDS * 1000).toISOString() };
}

/** The cookie of a test account's session. */
export function cookieOf(username: string): string {
  return cookieWith(tokenOf(username));
}

/** The cookie of a session with this token, signed as better-auth signs it. */
export function cookieWith(token: string): string {
  const signature = createHmac('sha256', TEST_SECRET).update(token).digest('base64');
  return `ntm.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

function tokenOf(username: string): string {
  return `token-of-${username}`;
}
