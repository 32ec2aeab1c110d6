import type { FastifyInstance } from 'fastify';
import {
  addCriteriaSet,
  type CriteriaSetSummary,
  listCriteriaSets,
  readCriteriaSet,
} from '#shared/contract/sets/criteria-sets.ts';
import { countSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet as readDocument } from '#shared/domain/sets/criteria-set-faults.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { addRevision } from './add-criteria-set.ts';
import * as criteriaSets from './repository.ts';

/** GET and POST /api/criteria-sets, GET /api/criteria-sets/{setId} */
export function criteriaSetRoutes(app: FastifyInstance, { database, actors, now }: Services): void {
  serve(app, listCriteriaSets, () => ({
    criteriaSets: criteriaSets.listCriteriaSets(database.query).map(summaryOf),
  }));

  serve(app, readCriteriaSet, ({ params, query }) => {
    const found = criteriaSets.findCriteriaSet(database.query, params.setId, query);
    if (found === undefined) throw new Refusal('unknown-criteria-set');
    return { revision: found.revision, recordedAt: found.recordedAt, ...found.set };
  });

  serve(app, addCriteriaSet, ({ body, actor, address }) => {
    const { set, faults } = readDocument(body.document);
    if (set === undefined) throw new Refusal('criteria-set-faulty', { faults });
    const source = { actor: actor.id, address, at: now().toISOString(), origin: 'form' };
    const added = database.write((tx) => addRevision(tx, set, source));
    // The indicators that an office leads depend on the set.
    if (added.isNew) actors.drop((visitor) => visitor.actor.role === 'office', 'changed');
    return { id: set.id, ...added };
  });
}

function summaryOf({ revision, set }: criteriaSets.SetRevision): CriteriaSetSummary {
  const indicators = listIndicators(set);
  return {
    id: set.id,
    title: set.title,
    shortTitle: set.shortTitle,
    ...(set.titleEn !== undefined && { titleEn: set.titleEn }),
    validFrom: set.validFrom,
    validUntil: set.validUntil,
    revision,
    document: set.issued.number,
    ...countSet(set),
    uncheckedTargets: indicators.filter((indicator) => isTargetUnchecked(set, indicator)).length,
    missingTargets: indicators.filter(isTargetMissing).length,
  };
}
