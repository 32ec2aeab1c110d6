import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../support/process/commands.ts';
import { olderFolder } from '../support/process/data-folders.ts';
import { startServerProcess } from '../support/process/server-process.ts';

test('a record older than the audit gets one when the server starts', async () => {
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
