import type { FastifyInstance } from 'fastify';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { figureDays } from '../../../figure-days.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { listAbout } from '../annulments/repository.ts';
import { judgeEntry } from './judge-entry.ts';
import { recordEntry as record } from './record-entry.ts';
import * as entries from './repository.ts';

/** GET and POST /api/communes/{communeId}/entries */
export function entryRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;
  serve(app, listEntries, ({ params, query }) => {
    const commune = requireCommune(database.query, params.communeId);
    const { set } = requireSet(database.query, query);
    const filter = { communeId: commune.id, ...query, limit: query.limit + 1 };
    const found = entries.listEntries(database.query, filter);
    const page = found.slice(0, query.limit);
    const next = found.length > page.length ? (page.at(-1)?.seq ?? null) : null;
    const acts = listAbout(
      database.query,
      'entry',
      page.map(({ seq }) => seq),
    );
    const history = page.map((entry) => ({
      ...judgeEntry(set, commune, entry),
      annulments: acts.get(entry.seq) ?? [],
    }));
    return { entries: history, next };
  });

  serve(app, recordEntry, ({ params, body, actor, address }) =>
    database.writeSoon((tx) => {
      const commune = requireCommune(tx, params.communeId);
      const revision = requireSet(tx, body);
      const moment = now();
      const recorded = record(tx, commune, revision, body, {
        author: actor.id,
        recordedAt: moment.toISOString(),
        days: figureDays(services, moment),
        illustrative: false,
        address,
      });
      if (recorded.outcome === 'superseded')
        throw new Refusal('entry-superseded', { conflict: recorded.conflict });
      if (recorded.outcome === 'doubtful') throw new Refusal('doubtful-figure', { doubts: recorded.doubts });
      if (recorded.outcome === 'id-already-used') throw new Refusal('id-already-used');
      if (recorded.outcome === 'rules-broken')
        throw new Refusal('rules-broken', { violations: recorded.violations });
      return judgeEntry(revision.set, commune, recorded.entry);
    }),
  );
}
