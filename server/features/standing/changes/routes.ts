import type { FastifyInstance } from 'fastify';
import { type CommuneChanges, readChanges } from '#shared/contract/standing/changes.ts';
import type { Standing } from '#shared/contract/standing/standings.ts';
import { type CriteriaSet, countSet } from '#shared/domain/sets/criteria-set.ts';
import { compareCriteria, compareIndicators, findCorrections } from '#shared/domain/standing/changes.ts';
import { endOfDay } from '#shared/domain/values/local-date.ts';
import { writeAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { Memo } from '../standings/memo.ts';
import { referenceOf } from '../standings/standings.ts';
import { viewOf } from '../standings/view.ts';
import { WrittenAnswers } from '../standings/written-answers.ts';

const KEPT_ANSWERS = 50;
const BACKWARDS = { pointer: '/query/from', rule: 'from-after-to' } as const;

/** GET /api/difference */
export function changesRoutes(app: FastifyInstance, { database, standings, now }: Services): void {
  const written = new WrittenAnswers(standings.versions, new Memo(KEPT_ANSWERS));

  serve(app, readChanges, ({ query }) => {
    const { from, knownAt } = query;
    const { on: to } = viewOf({ on: query.to }, now());
    if (from > to) throw new Refusal('rules-broken', { violations: [BACKWARDS] });
    return written.get(readChanges, { query: { ...query, to } }, () => {
      const revision = requireSet(database.query, query);
      const endOfFrom = endOfDay(from);
      const firstKnownAt = knownAt !== undefined && knownAt < endOfFrom ? knownAt : endOfFrom;
      const communes = query.commune
        ? [requireCommune(database.query, query.commune)]
        : communesUnder(database.query, revision.set.id, { on: to, knownAt });
      return writeAnswer(readChanges, {
        set: referenceOf(revision),
        from,
        to,
        knownAt: knownAt ?? null,
        firstKnownAt,
        ...countSet(revision.set),
        communes: communes.map((commune) =>
          changesOf(
            revision.set,
            standings.read(commune, revision, { on: from, knownAt: firstKnownAt }),
            standings.read(commune, revision, { on: from, knownAt }),
            standings.read(commune, revision, { on: to, knownAt }),
          ),
        ),
      });
    });
  });
}

function changesOf(
  set: CriteriaSet,
  asKnownThen: Standing,
  before: Standing,
  after: Standing,
): CommuneChanges {
  return {
    communeId: after.communeId,
    name: after.name,
    before: totalsOf(before),
    after: totalsOf(after),
    criteria: compareCriteria(before.criteria, after.criteria),
    indicators: compareIndicators(set, before.criteria, after.criteria),
    corrections: findCorrections(asKnownThen.criteria, before.criteria),
  };
}

function totalsOf({ lastRecordedAt, criteriaMet, indicatorsMet }: Standing): CommuneChanges['before'] {
  return lastRecordedAt === null ? null : { criteriaMet, indicatorsMet };
}
