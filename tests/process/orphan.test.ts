import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { claimDataFolder } from '../../server/database/data-folder.ts';
import { ROOT } from '../project/root.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';

// A shell that does not pass signals on, as npm runs a script in one.
const SHELL_LINE = '"$0" "$1" & wait';

test.runIf(process.platform !== 'win32')(
  'a server whose parent dies while it starts ends by itself, and leaves the data folder free',
  async () => {
    const folder = temporaryFolder();
    const shell = spawn('/bin/sh', ['-c', SHELL_LINE, process.execPath, join(ROOT, 'server/main.ts')], {
      env: {
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: folder.path,
        PORT: '0',
        LOG_LEVEL: 'silent',
        BACKUP_TIME: 'off',
        npm_lifecycle_event: 'start',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // a group of processes that can be ended as one
    });
    let said = '';
    shell.stdout.on('data', (chunk) => {
      said += chunk;
    });
    // Both hold the shell's output, which is closed once both have ended.
    let haveEnded = false;
    const end = once(shell, 'close').then(() => {
      haveEnded = true;
    });
    onTestFinished(() => {
      if (!haveEnded && shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
    });
    await vi.waitFor(() => expect(existsSync(join(folder.path, 'ntm-tracker.lock'))).toBe(true), {
      timeout: 30_000,
      interval: 1,
    });
    shell.kill('SIGKILL');
    await end;
    expect(said).toContain('http:');
    claimDataFolder(folder)();
  },
);
