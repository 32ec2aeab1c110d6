import type { FastifyInstance } from 'fastify';
import { listCommunes, readCommune } from '#shared/contract/communes.ts';
import type { Commune } from '#shared/domain/commune.ts';
import type { Services } from '../../app.ts';
import type { Transaction } from '../../database/open.ts';
import { Refusal } from '../../http/refusal.ts';
import { serve } from '../../http/serve.ts';
import * as communes from './repository.ts';

/** GET /api/communes, GET /api/communes/{communeId} */
export function communeRoutes(app: FastifyInstance, { database }: Services): void {
  serve(app, listCommunes, ({ query }) => ({ communes: communes.listCommunes(database.query, query.on) }));

  serve(app, readCommune, ({ params }) => {
    const commune = knownCommune(database.query, params.communeId);
    return { ...commune, recognitions: communes.listRecognitions(database.query, commune.id) };
  });
}

/** The commune with this code. @throws Refusal `unknown-commune` */
export function knownCommune(tx: Transaction, communeId: string): Commune {
  const commune = communes.findCommune(tx, communeId);
  if (commune === undefined) throw new Refusal('unknown-commune');
  return commune;
}
