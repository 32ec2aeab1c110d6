import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BrowserContext, chromium } from 'playwright-core';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { cookieOf } from '../accounts/sessions.ts';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../browser/chromium.ts';
import { confirmDaysIn } from '../browser/confirmed-days.ts';
import { prepareDataFolder, type ServerProcess, startServerProcess } from '../process/server-process.ts';
import { type CuttableProxy, openProxy } from './cuttable-proxy.ts';

/** A recorded value of an indicator, and the number of its entries. */
export interface StoredFigure {
  indicator: string;
  value: number;
  count: number;
}

/** A server in a separate process, a cuttable proxy in front of it, and a browser with a profile on the disk. */
export interface TypingSetup {
  proxy: CuttableProxy;
  context: BrowserContext;
  /** Sends SIGKILL, without any warning to the server. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Figures that the grid has recorded for a commune and a date. */
  storedFigures(communeId: string, on: string): StoredFigure[];
  close(): Promise<void>;
}

/** Starts it with the sample district; the browser is signed in as `dieuphoi`. */
export async function openTypingSetup(): Promise<TypingSetup> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  const root = mkdtempSync(join(tmpdir(), 'ntm-tracker-typing-'));
  const folder = join(root, 'data');
  const database = dataFolderAt(folder).databaseFile;
  mkdirSync(folder);
  prepareDataFolder(folder);
  const proxy = await openProxy();
  let server: ServerProcess | undefined;
  const startServer = async () => {
    server = await startServerProcess({ DATA_DIR: folder, OPEN_ON: '2024-01-24' });
    if (server.address === undefined) throw new Error(`The server did not start: ${server.complaints()}`);
    proxy.forwardTo(Number(new URL(server.address).port));
  };
  await startServer();
  const context = await chromium.launchPersistentContext(join(root, 'browser'), {
    executablePath,
    args: CHROMIUM_FLAGS,
    viewport: { width: 1366, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  await confirmDaysIn(context);
  const [name = '', value = ''] = cookieOf('dieuphoi').split('=');
  await context.addCookies([{ name, value, url: proxy.address, httpOnly: true, sameSite: 'Lax' }]);
  return {
    proxy,
    context,
    startServer,
    killServer: async () => {
      server?.child.kill('SIGKILL');
      await server?.ended;
    },
    storedFigures: (communeId, on) => readStoredFigures(database, communeId, on),
    close: async () => {
      await context.close();
      proxy.close();
      server?.child.kill('SIGKILL');
      await server?.ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function readStoredFigures(file: string, communeId: string, on: string): StoredFigure[] {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    return sqlite
      .prepare(
        `SELECT indicator, value, count(*) AS count FROM entry
         WHERE commune_id = ? AND effective_on = ? AND origin = 'grid' GROUP BY indicator, value`,
      )
      .all(communeId, on)
      .map((row) => {
        const { indicator, value, count } = row as { indicator: string; value: string; count: number };
        return { indicator, value: JSON.parse(value) as number, count };
      });
  } finally {
    sqlite.close();
  }
}
