import { once } from 'node:events';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { startReplicating } from '../features/backups/litestream.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run replicate: Litestream beside the server, until it is stopped.
await runCommand(async () => {
  const { DATA_DIR, LITESTREAM, LITESTREAM_CONFIG } = readConfig(environment());
  const child = startReplicating(dataFolderAt(DATA_DIR), {
    program: LITESTREAM,
    configFile: LITESTREAM_CONFIG,
  });
  let isAsked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      isAsked = true;
      child.kill(signal);
    });
  const [code, signal] = await once(child, 'close');
  if (!isAsked) throw new StartRefusal(`Litestream ended by itself: ${signal ?? `exit code ${code}`}`);
});
