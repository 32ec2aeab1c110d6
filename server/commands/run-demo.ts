import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENT_FOLDER } from '../client-folder.ts';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { DEMO_ACCOUNTS } from '../features/people/accounts/demo-accounts.ts';
import { DEMO_PASSWORD } from '../features/people/accounts/password-rules.ts';
import { runCommand } from '../start-refusal.ts';
import { startServer } from '../start-server.ts';
import { buildClient } from './build-client.ts';

// Day of the district's review that the sample is built around; the demo opens on it.
const REVIEW_DAY = '2024-01-24';

/** Runs the sample district in a temporary folder, or in DATA_DIR if it is set. */
export function runDemo(): Promise<void> {
  return runCommand(async () => {
    buildClient();
    const { DATA_DIR, ...given } = environment();
    const throwaway = DATA_DIR ? undefined : mkdtempSync(join(tmpdir(), 'ntm-tracker-demo-'));
    if (throwaway) process.on('exit', () => rmSync(throwaway, { recursive: true, force: true }));
    const folder = DATA_DIR || throwaway;
    const config = readConfig({ LOG_LEVEL: 'warn', OPEN_ON: REVIEW_DAY, ...given, DATA_DIR: folder });
    const withSample = !existsSync(dataFolderAt(config.DATA_DIR).databaseFile);
    const server = await startServer(config, { clientFolder: CLIENT_FOLDER, withSample, isDemo: true });
    process.stdout.write(`NTM Tracker, sample district Đầm Hà: ${server.address}/
Quảng An on 24/01/2024:              ${server.address}/xa/06901?ngay=${REVIEW_DAY}&bo=nang-cao-2021-2025
Sign in as ${DEMO_ACCOUNTS.map(({ username, role }) => `${username} (${role})`).join(', ')}
with the password ${DEMO_PASSWORD}
Data: ${throwaway ? 'deleted when this ends (Ctrl+C)' : config.DATA_DIR}\n`);
  });
}
