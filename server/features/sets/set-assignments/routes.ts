import type { FastifyInstance } from 'fastify';
import { assignSet, listSetAssignments } from '#shared/contract/sets/set-assignments.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../criteria-sets/require-set.ts';
import { assignSet as assign } from './assign-set.ts';
import * as assignments from './repository.ts';

/** GET and POST /api/set-assignments */
export function setAssignmentRoutes(app: FastifyInstance, { database, now }: Services): void {
  serve(app, listSetAssignments, ({ query }) => ({
    assignments: assignments.listSetAssignments(database.query, query),
  }));

  serve(app, assignSet, ({ body, actor, address }) => {
    const assigned = database.write((tx) => {
      requireSet(tx, body);
      const outcome = assign(tx, body, { actor: actor.id, address, at: now().toISOString() });
      if (outcome.outcome === 'id-already-used') throw new Refusal('id-already-used');
      if (outcome.outcome === 'rules-broken') {
        throw new Refusal('rules-broken', { violations: outcome.violations });
      }
      return outcome.assignments;
    });
    return { assignments: assigned };
  });
}
