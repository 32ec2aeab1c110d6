import '../parent.ts';
import { runCommand } from '../start-refusal.ts';
import { buildClient } from './build-client.ts';

// npm start: build, then the server.
await runCommand(async () => {
  buildClient();
  await import('../main.ts');
});
