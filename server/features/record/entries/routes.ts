import type { FastifyInstance } from 'fastify';
import { type JudgedEntry, listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { dayOf } from '../../../clock.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { recordEntry as record } from './record-entry.ts';
import * as entries from './repository.ts';

/** GET and POST /api/communes/{communeId}/entries */
export function entryRoutes(app: FastifyInstance, { database, now }: Services): void {
  serve(app, listEntries, ({ params, query }) => {
    const commune = requireCommune(database.query, params.communeId);
    const { set } = requireSet(database.query, query);
    const filter = { communeId: commune.id, ...query, limit: query.limit + 1 };
    const found = entries.listEntries(database.query, filter);
    const page = found.slice(0, query.limit);
    const next = found.length > page.length ? (page.at(-1)?.seq ?? null) : null;
    return { entries: page.map((entry) => judged(set, commune, entry)), next };
  });

  serve(app, recordEntry, async ({ params, body, actor, address }) => {
    // An edit that waited in a browser must not be recorded for the person who signed in there since.
    if (body.author !== undefined && body.author !== actor.id) throw new Refusal('not-signed-in');
    return database.writeSoon((tx) => {
      const commune = requireCommune(tx, params.communeId);
      const revision = requireSet(tx, body);
      const moment = now();
      const recorded = record(tx, commune, revision, body, {
        author: actor.id,
        recordedAt: moment.toISOString(),
        today: dayOf(moment),
        illustrative: false,
        address,
      });
      if (recorded.outcome === 'superseded')
        throw new Refusal('entry-superseded', { conflict: recorded.conflict });
      if (recorded.outcome === 'doubtful') throw new Refusal('doubtful-figure', { doubts: recorded.doubts });
      if (recorded.outcome === 'id-already-used') throw new Refusal('id-already-used');
      if (recorded.outcome === 'rules-broken')
        throw new Refusal('rules-broken', { violations: recorded.violations });
      return judged(revision.set, commune, recorded.entry);
    });
  });
}

function judged(set: CriteriaSet, commune: Commune, entry: Entry): JudgedEntry {
  const indicator = findIndicator(set, entry.indicator);
  const verdict = indicator ? judgeIndicator(set, indicator, regionIn(set, commune.regions), entry) : null;
  return { ...entry, verdict };
}
