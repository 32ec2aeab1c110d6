import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readFirstFiles } from './first-files.ts';
import type { Visitor } from './gate.ts';
import { sendProblem } from './problems.ts';
import { Refusal } from './refusal.ts';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

/**
 * The built client from `folder`: files under /assets carry a hash of their content in their name and may be kept for
 * ever; every other address that is not the API's is the client's to read, so it gets the page. What the page needs first it
 * would find out only through its code, which on a slow line takes seconds to come: its headers name it.
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
    const questions = preloadHints(path, new URLSearchParams(search), visitor).map(
      (address) => `<${address}>; rel=preload; as=fetch; crossorigin`,
    );
    const files = firstFiles(path, visitor?.actor.restriction === null);
    return reply.header('link', [...files, ...questions].join(', ')).sendFile('index.html');
  });
}
