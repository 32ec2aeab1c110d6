import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../support/process/commands.ts';
import { olderFolder } from '../support/process/data-folders.ts';
import { startServerProcess } from '../support/process/server-process.ts';

test('a record that was kept before there was an audit has one once the server has started on it', async () => {
  const folder = olderFolder(true);
  const server = await startServerProcess({ DATA_DIR: folder.path });
  onTestFinished(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });
  expect(server.address).toMatch(/^http:/);
  const { code, said } = runCommand('audit-verify', folder);
  expect([code, said]).toEqual([0, expect.stringContaining('the chain holds')]);
});
