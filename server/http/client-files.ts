import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readFirstFiles } from './first-files.ts';
import type { Visitor } from './gate.ts';
import { sendProblem } from './problems.ts';
import { Refusal } from './refusal.ts';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

/**
 * Serves the built client from `folder`. Files under /assets have a content hash in their name and may be cached for ever.
 * Every other address outside the API belongs to the client, so it gets the page. Its `Link` header names the files and API
 * requests that it needs first: otherwise the browser finds them only after loading the code, which takes seconds on a slow
 * connection.
 */
export async function serveClientFiles(
  app: FastifyInstance,
  folder: string | undefined,
  preloadHints: (path: string, search: URLSearchParams, visitor: Visitor | undefined) => string[],
): Promise<void> {
  const firstFiles = folder === undefined ? () => [] : readFirstFiles(folder);
  if (folder !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/');
        reply.header(
          'cache-control',
          isHashed ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|assets|problems)(\/|$|\?)|\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (folder === undefined || !isPage) return sendProblem(request, reply, new Refusal('unknown-address'));
    const visitor = await app.gate.visitorOf(request, reply);
    const [path = '', search] = request.url.split('?');
    const requests = preloadHints(path, new URLSearchParams(search), visitor).map(
      (address) => `<${address}>; rel=preload; as=fetch; crossorigin`,
    );
    const files = firstFiles(path, visitor?.actor.restriction === null);
    return reply.header('link', [...files, ...requests].join(', ')).sendFile('index.html');
  });
}
