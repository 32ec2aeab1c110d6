import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { replicate } from '../features/trust/backups/replicate.ts';
import { runCommand } from '../start-refusal.ts';

// npm run replicate: runs Litestream next to the server, until stopped.
await runCommand(async () => {
  const { DATA_DIR, LITESTREAM, LITESTREAM_CONFIG } = readConfig(environment());
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  await replicate(
    dataFolderAt(DATA_DIR),
    { program: LITESTREAM, configFile: LITESTREAM_CONFIG },
    stop.signal,
  );
});
