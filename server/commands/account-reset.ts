import { existsSync } from 'node:fs';
import { appendAudit } from '../audit/append-audit.ts';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt, readSecret } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { buildAuth } from '../features/people/accounts/auth.ts';
import { deleteTwoFactor, findAccount, updateAccount } from '../features/people/accounts/repository.ts';
import { makeTemporaryPassword, resetPassword } from '../features/people/accounts/reset-password.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run account:reset -- USERNAME: sets a temporary password, turns two-factor authentication off and enables the account;
// also while the server runs. For an administrator who is locked out: somebody who can run this can read the data anyway.
await runCommand(async () => {
  const username = process.argv[2];
  if (username === undefined) throw new StartRefusal('which account? npm run account:reset -- USERNAME');
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  if (!existsSync(folder.databaseFile)) throw new StartRefusal(`there is no data in ${folder.path}`);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  try {
    if (findAccount(database.query, username) === undefined) {
      throw new StartRefusal(`there is no account ${username}`);
    }
    const password = await makeTemporaryPassword(buildAuth(database, { secret: readSecret(folder, false) }));
    const source = { actor: null, address: null, at: new Date().toISOString(), origin: 'command' };
    database.write((tx) => {
      const before = findAccount(tx, username);
      resetPassword(tx, username, password, source);
      if (before?.twoFactorEnabled) {
        deleteTwoFactor(tx, username);
        appendAudit(tx, source, { act: 'reset-two-factor', subject: username });
      }
      if (before?.disabledAt != null) {
        updateAccount(tx, username, { disabledAt: null });
        const sides = { from: { isDisabled: true }, to: { isDisabled: false } };
        appendAudit(tx, source, { act: 'change-account', subject: username, ...sides });
      }
    });
    process.stdout.write(
      `${username} can sign in with ${password.text} and must then choose a new password\n`,
    );
  } finally {
    database.close();
  }
});
