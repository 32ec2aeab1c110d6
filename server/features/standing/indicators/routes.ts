import type { FastifyInstance } from 'fastify';
import { type ListedIndicator, listIndicators } from '#shared/contract/standing/indicators.ts';
import type { Standing } from '#shared/contract/standing/standings.ts';
import { listIndicators as indicatorsOf } from '#shared/domain/sets/criteria-set.ts';
import { isInState } from '#shared/domain/standing/indicator-state.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { referenceOf } from '../standings/standings.ts';
import { viewOf } from '../standings/view.ts';

/** GET /api/indicators */
export function indicatorRoutes(app: FastifyInstance, { database, standings, now }: Services): void {
  serve(app, listIndicators, ({ query }) => {
    const view = viewOf(query, now());
    const revision = requireSet(database.query, query);
    const communes = query.commune
      ? [requireCommune(database.query, query.commune)]
      : communesUnder(database.query, revision.set.id, view);
    const all = communes.flatMap((commune) => listed(standings.read(commune, revision, view)));
    const { state } = query;
    const selected = state === undefined ? all : all.filter((indicator) => isInState(state, indicator));
    const rank = new Map(indicatorsOf(revision.set).map(({ code }, index) => [code, index]));
    const rankOf = ({ code }: ListedIndicator) => rank.get(code) ?? 0;
    return {
      set: referenceOf(revision),
      on: view.on,
      knownAt: view.knownAt ?? null,
      // The sort is stable: communes stay sorted by name within an indicator.
      indicators: selected.sort((a, b) => rankOf(a) - rankOf(b)),
    };
  });
}

function listed({ communeId, name, criteria }: Standing): ListedIndicator[] {
  return criteria.flatMap(({ number, indicators }) =>
    indicators.map(({ entry, ...indicator }) => ({
      communeId,
      name,
      criterion: number,
      ...indicator,
      entry: entry && {
        id: entry.id,
        revision: entry.revision,
        effectiveOn: entry.effectiveOn,
        recordedAt: entry.recordedAt,
        author: entry.author,
        illustrative: entry.illustrative,
      },
    })),
  );
}
