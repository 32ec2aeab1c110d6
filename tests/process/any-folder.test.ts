import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ROOT } from '../project/root.ts';
import { addressIn } from '../support/process/server-process.ts';

// The test builds the client.
vi.setConfig({ testTimeout: 180_000 });

const NAME = 'thư mục của tôi';

/** A copy of the project with the same node_modules, in a folder whose path has spaces and Vietnamese letters. */
function copyProject(): string {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-folder-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const root = join(place, NAME, 'ntm');
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files)
    if (file !== '' && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(root, file));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

test('the program builds, serves and takes a backup in a folder with spaces and Vietnamese letters', async () => {
  const root = copyProject();
  const data = join(root, 'dữ liệu');
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'silent',
    BACKUP_TIME: 'off',
  };
  const server = spawn(process.execPath, ['server/commands/start.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await ended;
  });
  const address = await Promise.race([addressIn(server.stdout), ended.then(() => 'no address')]);
  expect(address).toMatch(/^http:/);
  for (const path of ['/', '/api/health'])
    expect([path, (await fetch(address + path)).status]).toEqual([path, 200]);
  execFileSync(process.execPath, ['server/commands/backup.ts'], { cwd: root, env });
  const backups = readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.sqlite'));
  expect(backups).toHaveLength(1);
});
