import { CLIENT_FOLDER } from '../../client-folder.ts';
import { readConfig } from '../../config.ts';
import { startServer } from '../../start-server.ts';
import { speakToParent } from './process-under-test.ts';

// The product as it is served, on the data folder given; with the sample when it is empty.
const [folder, withSample] = process.argv.slice(2);
const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' });
const server = await startServer(config, {
  clientFolder: CLIENT_FOLDER,
  withSample: withSample === 'with-sample',
  isDemo: true,
});
speakToParent(server.address);
