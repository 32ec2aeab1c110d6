import { expect, onTestFinished, test, vi } from 'vitest';
import { readSession } from '#shared/contract/people/session.ts';
import { openDatabase } from '../../server/database/open.ts';
import { listAudit } from '../../server/features/trust/audit/repository.ts';
import { verifyAudit } from '../../server/features/trust/audit/verify-audit.ts';
import { signIn, trySignIn } from '../support/accounts/sign-in.ts';
import { enrol } from '../support/accounts/two-factor.ts';
import { serviceOn } from '../support/client.ts';
import { fillFolder, runCommand, withDatabase } from '../support/process/commands.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a lost password is replaced while the server runs, also for disabled and enrolled accounts', async () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const database = openDatabase(folder.databaseFile);
  onTestFinished(() => database.close());
  const service = await serviceOn(database);
  await enrol(service, 'quantri');
  database.sqlite.exec("UPDATE account SET disabled_at = '2024-06-30T02:00:00.000Z' WHERE id = 'quantri'");

  const { code, said } = runCommand('account-reset', folder, ['quantri']);
  const password =
    /^quantri can sign in with (\S+) and must then choose a new password\n$/.exec(said)?.[1] ?? '';
  expect([code, password.length]).toEqual([0, 19]);
  expect((await trySignIn(service, { username: 'quantri' })).statusCode).toBe(401);
  const caller = await signIn(service, { username: 'quantri', password });
  const { actor, hasTwoFactor } = await caller.call(readSession, {});
  expect([actor?.restriction, hasTwoFactor]).toEqual(['must-change-password', false]);

  const acts = listAudit(database.query, { limit: 5 }).filter(({ origin }) => origin === 'command');
  expect(acts.map(({ act }) => act)).toEqual(['change-account', 'reset-two-factor', 'reset-password']);
  const [reset] = listAudit(database.query, { act: 'reset-password', limit: 1 });
  expect(reset).toMatchObject({ actor: null, address: null, subject: 'quantri' });
  expect((await verifyAudit(database.query)).broken).toBeNull();
});

test.each([
  ['no username', [], 'which account? npm run account:reset -- USERNAME'],
  ['an unknown username', ['khong-co'], 'there is no account khong-co'],
])('%s gives one clear line, and changes nothing', (_, words, line) => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const records = () => withDatabase(folder, ({ query }) => listAudit(query, { limit: 500 }).length);
  const before = records();
  expect(runCommand('account-reset', folder, words)).toEqual({
    code: 1,
    said: '',
    complained: `ntm-tracker: ${line}\n`,
  });
  expect(records()).toBe(before);
});

test('a folder without data gives one clear line, and stays without data', () => {
  const folder = temporaryFolder();
  const { code, complained } = runCommand('account-reset', folder, ['quantri']);
  expect([code, complained]).toEqual([1, `ntm-tracker: there is no data in ${folder.path}\n`]);
});
