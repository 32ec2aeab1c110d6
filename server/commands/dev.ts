import { spawn } from 'node:child_process';
import { createServer } from 'vite';

// npm run dev: runs the server, restarted at each change, and the client through Vite, which proxies /api to it.
const server = spawn(process.execPath, ['--watch', 'server/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
const client = await createServer();
await client.listen();
client.printUrls();
server.on('exit', (code) => process.exit(code ?? 1));
