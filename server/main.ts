import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { runCommand } from './start-refusal.ts';
import { startServer } from './start-server.ts';

/** The folder that `vite build` writes the client to. */
const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url));

await runCommand(async () => {
  const config = readConfig(process.env);
  const server = await startServer(config, CLIENT_FOLDER);
  process.stdout.write(`NTM Tracker is at ${server.address}\n`);
});
