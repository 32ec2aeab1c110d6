import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { replicate } from '../features/trust/backups/replicate.ts';
import { runCommand } from '../start-refusal.ts';

// npm run replicate: Litestream beside the server, until it is stopped.
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
