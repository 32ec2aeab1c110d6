import { fileURLToPath } from 'node:url';

/** Output folder of `vite build`. */
export const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url));
