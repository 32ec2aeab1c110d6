import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BrowserContext, chromium } from 'playwright-core';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { cookieOf } from '../accounts/sessions.ts';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../browser/chromium.ts';
import { prepareDataFolder, type ServerProcess, startServerProcess } from '../process/server-process.ts';
import { openProxy, type TcpProxy } from './tcp-proxy.ts';

/** A recorded figure, with the number of its entries. */
export interface Stored {
  indicator: string;
  value: number;
  count: number;
}

/** A server process, a proxy to it that can be cut, and a browser with its storage on disk. */
export interface Office {
  proxy: TcpProxy;
  context: BrowserContext;
  /** kill -9, without a warning. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Figures recorded by the grid for a commune and a day. */
  stored(communeId: string, on: string): Stored[];
  close(): Promise<void>;
}

/** Opens an office with the sample district, where `dieuphoi` is signed in. */
export async function openOffice(): Promise<Office> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-typing-'));
  const folder = join(place, 'data');
  const database = dataFolderAt(folder).databaseFile;
  mkdirSync(folder);
  prepareDataFolder(folder);
  const proxy = await openProxy();
  let server: ServerProcess | undefined;
  const startServer = async () => {
    server = await startServerProcess({ DATA_DIR: folder, OPEN_ON: '2024-01-24' });
    if (server.address === undefined) throw new Error(`the server did not start: ${server.complaints()}`);
    proxy.forwardTo(Number(new URL(server.address).port));
  };
  await startServer();
  const context = await chromium.launchPersistentContext(join(place, 'browser'), {
    executablePath,
    args: CHROMIUM_FLAGS,
    viewport: { width: 1366, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
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
    stored: (communeId, on) => readStored(database, communeId, on),
    close: async () => {
      await context.close();
      proxy.close();
      server?.child.kill('SIGKILL');
      await server?.ended;
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function readStored(file: string, communeId: string, on: string): Stored[] {
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
