import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../app.ts';
import { openDatabase } from '../database/open.ts';

// npm run openapi: writes docs/openapi.json from the contract. A test fails if it is out of date.
const database = openDatabase(':memory:');
const app = await buildApp({
  database,
  now: () => new Date(),
  secret: 'x'.repeat(32),
  uploadFolder: '',
  backups: { databaseFile: '', folder: '', time: null, keep: 1 },
});
await app.ready();
const file = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
database.close();
