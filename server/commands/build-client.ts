import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartRefusal } from '../start-refusal.ts';

const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/** Builds the client in a separate process that ends before the server starts. @throws StartRefusal if the build fails */
export function buildClient(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { status } = spawnSync(process.execPath, [VITE, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new StartRefusal('the client could not be built');
}
