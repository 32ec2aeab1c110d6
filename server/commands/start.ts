import '../parent.ts';
import { runCommand } from '../start-refusal.ts';
import { buildClient } from './build-client.ts';

// npm start: builds the client, then runs the server.
await runCommand(async () => {
  buildClient();
  await import('../main.ts');
});
