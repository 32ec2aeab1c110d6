import { keepCompiledCode } from '../../code-cache.ts';
import { speakToParent } from './process-under-test.ts';

// The product as served, on the given data folder; with the sample if requested.
keepCompiledCode();
const [{ CLIENT_FOLDER }, { readConfig }, { startServer }] = await Promise.all([
  import('../../client-folder.ts'),
  import('../../config.ts'),
  import('../../start-server.ts'),
]);
const [folder, withSample] = process.argv.slice(2);
const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' });
const server = await startServer(config, {
  clientFolder: CLIENT_FOLDER,
  withSample: withSample === 'with-sample',
  isDemo: true,
});
speakToParent(server.address);
