import type { FastifyInstance } from 'fastify';
import { downloadFile, uploadFile } from '#shared/contract/record/uploads.ts';
import { findStoredFile } from '../../../files/uploads/repository.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';

/** POST /api/uploads, GET /api/files/{hash} */
export function uploadRoutes(app: FastifyInstance, { database, uploads }: Services): void {
  serve(app, uploadFile, async ({ query, file, actor, request }) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    const saved = await uploads.save(file, actor.id, announced);
    if (saved === undefined) {
      throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'file-empty' }] });
    }
    return { name: query.name, ...saved };
  });

  serve(app, downloadFile, ({ params }) => {
    const stored = findStoredFile(database.query, params.hash);
    if (stored === undefined) throw new Refusal('unknown-file');
    return new FileAnswer(stored.name, stored.contentType, chunksOf(stored.content));
  });
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
