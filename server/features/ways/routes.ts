import type { FastifyInstance } from 'fastify';
import { readWay } from '#shared/contract/ways.ts';
import { roundTo } from '#shared/domain/decimal.ts';
import { daysBetween, stepEndOf } from '#shared/domain/local-date.ts';
import { DAYS_PER_MONTH } from '#shared/domain/pace.ts';
import { serve } from '../../http/serve.ts';
import type { Services } from '../../services.ts';
import { knownCommune } from '../communes/known-commune.ts';
import { knownSet } from '../criteria-sets/known-set.ts';
import { referenceOf } from '../standings/standings.ts';
import { viewOf } from '../standings/view.ts';
import { stepsOf } from './steps.ts';

/** GET /api/communes/{communeId}/way */
export function wayRoutes(app: FastifyInstance, { database, standings, now }: Services): void {
  serve(app, readWay, ({ params, query }) => {
    const view = viewOf(query, now());
    const commune = knownCommune(database.query, params.communeId);
    const revision = knownSet(database.query, query);
    const standing = standings.read(commune, revision, view);
    const deadline = query.deadline ?? stepEndOf(view.on, 'year');
    return {
      set: referenceOf(revision),
      on: view.on,
      knownAt: view.knownAt ?? null,
      communeId: commune.id,
      name: commune.name,
      deadline,
      monthsLeft: roundTo(Math.max(0, daysBetween(view.on, deadline)) / DAYS_PER_MONTH, 1),
      hasEntries: standing.lastRecordedAt !== null,
      steps: stepsOf(database.query, revision.set, standing, view, deadline),
    };
  });
}
