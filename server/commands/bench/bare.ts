import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import Fastify from 'fastify';
import { speakToParent } from './process-under-test.ts';

// Bare Fastify for comparison: the same bytes, a 304, and one insert that is on disk before it is answered.
const [folder = '', ...files] = process.argv.slice(2);
const app = Fastify();
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  app.get(`/${file}`, (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
}
app.get('/304', (_request, reply) => reply.code(304).send());

const sqlite = new BetterSqlite3(join(folder, 'bare.sqlite'));
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.exec('CREATE TABLE record (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)');
const insert = sqlite.prepare('INSERT INTO record (body) VALUES (?)');
app.post('/insert', (request, reply) => {
  insert.run(JSON.stringify(request.body));
  return reply.code(201).send({ ok: true });
});

const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('SIGTERM', () => void app.close());
speakToParent(address);
