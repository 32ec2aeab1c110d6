import type { FastifyInstance } from 'fastify';
import { changeCommune, createCommune, listCommunes, readCommune } from '#shared/contract/units/communes.ts';
import { timelineOf } from '#shared/domain/sets/set-assignment.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { listSetAssignments } from '../../sets/set-assignments/repository.ts';
import { addCommune, checkNewCommune } from './add-commune.ts';
import { changeCommune as change } from './change-commune.ts';
import * as communes from './repository.ts';
import { requireCommune } from './require-commune.ts';

/** GET and POST /api/communes, GET and PATCH /api/communes/{communeId} */
export function communeRoutes(app: FastifyInstance, { database, now }: Services): void {
  serve(app, listCommunes, ({ query }) => ({ communes: communes.listCommunes(database.query, query.on) }));

  serve(app, readCommune, ({ params }) => {
    const commune = requireCommune(database.query, params.communeId);
    return {
      ...commune,
      recognitions: communes.listRecognitions(database.query, commune.id),
      sets: timelineOf(listSetAssignments(database.query, { commune: commune.id })),
    };
  });

  serve(app, createCommune, ({ body, actor, address }) => {
    database.write((tx) => {
      const violations = checkNewCommune(tx, body);
      if (violations.length > 0) throw new Refusal('rules-broken', { violations });
      addCommune(tx, body, { actor: actor.id, address, at: now().toISOString() });
    });
    return body;
  });

  serve(app, changeCommune, ({ params, body, actor, address }) => {
    const source = { actor: actor.id, address, at: now().toISOString() };
    return database.write((tx) => change(tx, params.communeId, body, source));
  });
}
