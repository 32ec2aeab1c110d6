import { parseArgs } from 'node:util';
import { CLIENT_FOLDER } from './client-folder.ts';
import { environment, readConfig } from './config.ts';
import { runCommand } from './start-refusal.ts';
import { startServer } from './start-server.ts';

/**
 * Runs the server as a process: reads the configuration from the environment and prints its address. `npm start -- --sample`
 * loads the sample district into an empty record.
 */
export function runServer(): Promise<void> {
  return runCommand(async () => {
    const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } });
    const config = readConfig(environment());
    const server = await startServer(config, { clientFolder: CLIENT_FOLDER, withSample: values.sample });
    for (const line of server.warnings) process.stderr.write(`ntm-tracker: ${line}\n`);
    process.stdout.write(`NTM Tracker is at ${server.address}\n`);
    if (server.setUpCode !== undefined) {
      process.stdout.write(
        `There is no account yet. Open that address and create the first one, with this code: ${server.setUpCode}\n`,
      );
    }
  });
}
