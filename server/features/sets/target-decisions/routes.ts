import type { FastifyInstance } from 'fastify';
import {
  decideTargets,
  listTargetDecisions,
  previewTargetDecisions,
} from '#shared/contract/sets/target-decisions.ts';
import { dayOf } from '../../../clock.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../criteria-sets/require-set.ts';
import { checkDrafts, decideTargets as decide } from './decide-targets.ts';
import { previewDecisions } from './preview-decisions.ts';
import * as decisions from './repository.ts';

/** POST /api/criteria-sets/{setId}/target-consequences, GET and POST /api/criteria-sets/{setId}/target-decisions */
export function targetDecisionRoutes(app: FastifyInstance, { database, uploads, now }: Services): void {
  serve(app, previewTargetDecisions, ({ params, body }) => {
    const { set } = requireSet(database.query, { set: params.setId });
    const drafts = body.decisions.map((draft) => ({ id: '', draft }));
    const violations = checkDrafts(set, { decisions: drafts });
    if (violations.length > 0) throw new Refusal('rules-broken', { violations });
    const on = body.on ?? dayOf(now());
    return previewDecisions(database.query, set, body.decisions, on);
  });

  serve(app, decideTargets, ({ params, body, actor, address }) => {
    const decided = database.write((tx) => {
      const { set } = requireSet(tx, { set: params.setId });
      const source = { actor: actor.id, address, at: now().toISOString() };
      const outcome = decide(tx, set, body, uploads, source);
      if (outcome.outcome === 'decided') return outcome.decisions;
      if (outcome.outcome !== 'rules-broken') throw new Refusal(outcome.outcome);
      throw new Refusal('rules-broken', { violations: outcome.violations });
    });
    return { decisions: decided };
  });

  serve(app, listTargetDecisions, ({ params, query }) => {
    const { set } = requireSet(database.query, { set: params.setId });
    return { decisions: decisions.listTargetDecisions(database.query, set.id, query) };
  });
}
