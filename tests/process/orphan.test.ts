import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { claimDataFolder } from '../../server/database/data-folder.ts';
import { ROOT } from '../project/root.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';

// A shell that does not pass signals on, like the one in which npm runs a script.
const SHELL_LINE = '"$0" "$1" & wait';

test.runIf(process.platform !== 'win32')(
  'a server whose parent dies during the start ends by itself and releases the data folder',
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
      detached: true, // a process group that can be ended at once
    });
    let output = '';
    shell.stdout.on('data', (chunk) => {
      output += chunk;
    });
    // Both processes hold the output, which closes when both have ended.
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
    expect(output).toContain('http:');
    claimDataFolder(folder)();
  },
);
