import type { FastifyInstance } from 'fastify';
import {
  type CriteriaSetSummary,
  listCriteriaSets,
  readCriteriaSet,
} from '#shared/contract/criteria-sets.ts';
import { countSet, listIndicators } from '#shared/domain/criteria-set.ts';
import { Refusal } from '../../http/refusal.ts';
import { serve } from '../../http/serve.ts';
import type { Services } from '../../services.ts';
import * as criteriaSets from './repository.ts';

/** GET /api/criteria-sets, GET /api/criteria-sets/{setId} */
export function criteriaSetRoutes(app: FastifyInstance, { database }: Services): void {
  serve(app, listCriteriaSets, () => ({
    criteriaSets: criteriaSets.listCriteriaSets(database.query).map(summaryOf),
  }));

  serve(app, readCriteriaSet, ({ params, query }) => {
    const found = criteriaSets.findCriteriaSet(database.query, params.setId, query);
    if (found === undefined) throw new Refusal('unknown-criteria-set');
    return { revision: found.revision, recordedAt: found.recordedAt, ...found.set };
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
    uncheckedTargets: indicators.filter(({ target, checked }) => target !== null && !checked.target).length,
    missingTargets: indicators.filter(({ target }) => target === null).length,
  };
}
