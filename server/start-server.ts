import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { steadyClock } from './clock.ts';
import type { Config } from './config.ts';
import { claimDataFolder, type DataFolder, dataFolderAt, readSecret } from './database/data-folder.ts';
import { type Database, openDatabase } from './database/open.ts';
import { undoUnfinishedRestore } from './database/unfinished-restore.ts';
import { buildAuth } from './features/people/accounts/auth.ts';
import { SetUpCode } from './features/people/accounts/codes.ts';
import { addDemoAccounts } from './features/people/accounts/demo-accounts.ts';
import { hasAccounts } from './features/people/accounts/repository.ts';
import { storeNationalSets } from './features/sets/criteria-sets/national-sets.ts';
import { adoptRecord } from './features/trust/audit/adopt-record.ts';
import { checkLastRecord, describeCheck } from './features/trust/audit/last-record.ts';
import { LastRecordKeeper } from './features/trust/audit/last-record-keeper.ts';
import { findLastAuditAt } from './features/trust/audit/repository.ts';
import type { BackupOptions } from './features/trust/backups/backups.ts';
import { loggerAt } from './http/logger.ts';
import { isOrphan } from './parent.ts';
import { loadSample } from './sample/load-sample.ts';
import { messageOf, StartRefusal } from './start-refusal.ts';

export interface RunningServer {
  address: string;
  /** Code for creating the first account; undefined if there are accounts. */
  setUpCode: string | undefined;
  /** Problems found at the start that need attention, one line each. */
  warnings: readonly string[];
  close(): Promise<void>;
}

/** Start options in addition to the configuration. */
interface StartOptions {
  /** Folder of the built client. */
  clientFolder: string;
  /** Loads the sample district, which needs an empty record. */
  withSample?: boolean;
  /** Creates the demo accounts and shows them on the sign-in page. */
  isDemo?: boolean;
}

const MEGABYTE = 1024 * 1024;

/**
 * Opens and migrates the data, then listens. On SIGTERM or SIGINT it stops accepting requests, finishes those in flight,
 * closes the data and lets the process end.
 * @throws StartRefusal if the folder, the data or the port is not available
 */
export async function startServer(
  config: Config,
  { clientFolder, withSample = false, isDemo = false }: StartOptions,
): Promise<RunningServer> {
  const folder = dataFolderAt(config.DATA_DIR, config.BACKUP_DIR);
  const release = claimDataFolder(folder);
  let database: Database | undefined;
  let app: FastifyInstance | undefined;
  let keeper: LastRecordKeeper | undefined;
  try {
    const isUndone = undoUnfinishedRestore(folder.databaseFile);
    database = openData(folder.databaseFile, folder.backupFolder);
    const recordCheck = checkLastRecord(folder.lastRecordFile, database);
    const now = steadyClock(() => new Date(), new Date(findLastAuditAt(database.query) ?? 0));
    adoptRecord(database, now().toISOString());
    storeNationalSets(database, now().toISOString());
    if (withSample) loadSample(database);
    const secret = readSecret(folder, config.NEW_SECRET || !hasAccounts(database.query));
    if (isDemo) await addDemoAccounts(database, buildAuth(database, { secret }), now().toISOString());
    const setUpCode = hasAccounts(database.query) ? undefined : new SetUpCode();
    app = await buildApp({
      database,
      now,
      secret,
      setUpCode,
      isDemo,
      clientFolder,
      uploadFolder: folder.uploadFolder,
      uploadLimits: {
        perDay: config.UPLOADS_PER_DAY_MB * MEGABYTE,
        total: config.UPLOADS_TOTAL_MB * MEGABYTE,
      },
      backups: backupOptions(config, folder),
      recordCheck,
      metricsToken: config.METRICS_TOKEN,
      slowQueryMs: config.SLOW_QUERY_MS,
      openOn: config.OPEN_ON,
      programmeStart: config.PROGRAMME_START,
      publicUrl: config.PUBLIC_URL,
      trustProxy: config.TRUST_PROXY,
      logger: loggerAt(config.LOG_LEVEL),
    });
    const warnings = [
      isUndone ? UNDONE : undefined,
      describeCheck(recordCheck, folder.lastRecordFile),
    ].filter((line) => line !== undefined);
    for (const line of warnings) app.log.error(line);
    // The note of what is missing is not overwritten: it is the only trace.
    if (recordCheck.is === 'ok') keeper = keepLastRecord(folder, database, app);
    app.backups.start();
    const address = await app.listen({ host: config.HOST, port: config.PORT }).catch((error: unknown) => {
      throw listenRefusal(error, config);
    });
    const stopListening = closeOnSignal(() => void close());
    const close = closer(app, database, keeper, () => {
      stopListening();
      release();
    });
    return { address, setUpCode: setUpCode?.text, warnings, close };
  } catch (error) {
    // Close the app after any failure: without its data it could only answer with errors.
    await app?.close();
    keeper?.close();
    database?.close();
    release();
    throw error;
  }
}

const SWEEP_INTERVAL = 50;

function closer(
  app: FastifyInstance,
  database: Database,
  keeper: LastRecordKeeper | undefined,
  release: () => void,
): () => Promise<void> {
  return async () => {
    // A request in flight leaves an idle connection, which would delay closing until it times out.
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_INTERVAL);
    await app.close();
    clearInterval(sweep);
    keeper?.close();
    database.close();
    release();
  };
}

const UNDONE = 'a restore was interrupted before it was finished; the database before it is back in place';

function keepLastRecord(folder: DataFolder, database: Database, { log }: FastifyInstance): LastRecordKeeper {
  return new LastRecordKeeper(folder.lastRecordFile, database, (error) =>
    log.warn(
      { detail: messageOf(error) },
      'the last audit record cannot be noted: a loss would not be noticed',
    ),
  );
}

function backupOptions({ BACKUP_TIME, BACKUP_KEEP }: Config, folder: DataFolder): BackupOptions {
  return {
    databaseFile: folder.databaseFile,
    folder: folder.backupFolder,
    otherFolders: [folder.asideFolder],
    failureFile: folder.backupFailureFile,
    time: BACKUP_TIME === 'off' ? null : BACKUP_TIME,
    keep: BACKUP_KEEP,
  };
}

function openData(file: string, backupFolder: string): Database {
  try {
    return openDatabase(file, backupFolder);
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`the database ${file} cannot be opened: ${messageOf(error)}`);
  }
}

function listenRefusal(error: unknown, { HOST, PORT }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new StartRefusal(`port ${PORT} of ${HOST} is in use; set PORT to another`);
  if (code === 'EACCES') return new StartRefusal(`port ${PORT} of ${HOST} is not allowed to this user`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefusal(`HOST ${HOST} is not an address of this machine`);
  return error;
}

/** Closes on a signal, or when npm has ended, until the returned function is called. */
function closeOnSignal(close: () => void): () => void {
  let isClosing = false;
  const closeOnce = () => {
    if (isClosing) return;
    isClosing = true;
    close();
  };
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of signals) process.on(signal, closeOnce);
  const watch = process.env['npm_lifecycle_event'] === undefined ? undefined : closeWithParent(closeOnce);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, closeOnce);
  };
}

const PARENT_CHECK = 250;

// npm passes a signal to the shell of a script, and most shells end without passing it on. This process would stay behind
// with the data folder claimed, so it watches for a change of its parent.
function closeWithParent(close: () => void): NodeJS.Timeout {
  return setInterval(() => {
    if (isOrphan()) close();
  }, PARENT_CHECK).unref();
}
