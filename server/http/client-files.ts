import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readWorkspace } from '#shared/contract/service.ts';
import { readSession } from '#shared/contract/session.ts';
import type { Visitor } from './gate.ts';
import { sendProblem } from './problems.ts';
import { Refusal } from './refusal.ts';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

/**
 * The built client from `folder`: files under /assets carry a hash of their content in their name and may be kept for
 * ever; every other address that is not the API's is the client's to read, so it gets the page.
 */
export async function serveClientFiles(app: FastifyInstance, folder: string | undefined): Promise<void> {
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
    return reply.header('link', firstQuestions(visitor)).sendFile('index.html');
  });
}

// What the client asks first it asks through its code, which on a slow line takes seconds to come; told here, the browser asks
// meanwhile.
function firstQuestions(visitor: Visitor | undefined): string {
  const mayRead = visitor?.actor.restriction === null;
  const operations = mayRead ? [readSession, readWorkspace] : [readSession];
  return operations.map(({ path }) => `<${path}>; rel=preload; as=fetch; crossorigin`).join(', ');
}
