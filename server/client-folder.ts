import { fileURLToPath } from 'node:url';

/** The folder that `vite build` writes the client to. */
export const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url));
