import type { FastifyInstance } from 'fastify';
import { listCommunes, readCommune } from '#shared/contract/communes.ts';
import { serve } from '../../http/serve.ts';
import type { Services } from '../../services.ts';
import { knownCommune } from './known-commune.ts';
import * as communes from './repository.ts';

/** GET /api/communes, GET /api/communes/{communeId} */
export function communeRoutes(app: FastifyInstance, { database }: Services): void {
  serve(app, listCommunes, ({ query }) => ({ communes: communes.listCommunes(database.query, query.on) }));

  serve(app, readCommune, ({ params }) => {
    const commune = knownCommune(database.query, params.communeId);
    return { ...commune, recognitions: communes.listRecognitions(database.query, commune.id) };
  });
}
