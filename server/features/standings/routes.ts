import type { FastifyInstance } from 'fastify';
import { readBoard, readProgress, readStanding } from '#shared/contract/standings.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import { countSet } from '#shared/domain/criteria-set.ts';
import { stepEnds } from '#shared/domain/local-date.ts';
import { traceProgress } from '#shared/domain/progress.ts';
import { regionIn } from '#shared/domain/resolve-target.ts';
import { dayOf } from '../../clock.ts';
import { type WrittenAnswer, writeAnswer } from '../../http/answer.ts';
import { serve } from '../../http/serve.ts';
import type { Services } from '../../services.ts';
import { knownCommune } from '../communes/known-commune.ts';
import { listCommunes } from '../communes/repository.ts';
import { knownSet } from '../criteria-sets/known-set.ts';
import { findEffectiveSpan, listHistory } from '../entries/repository.ts';
import { listEvents } from './events.ts';
import { Memo } from './memo.ts';
import { boardOf, referenceOf } from './standings.ts';
import { viewOf } from './view.ts';

const KEPT_ANSWERS = 500;

/** GET /api/communes/{communeId}/standing, /api/board, /api/progress */
export function standingRoutes(app: FastifyInstance, services: Services): void {
  const { database, standings } = services;
  const written = new Memo<WrittenAnswer>(KEPT_ANSWERS);
  const keyOf = (name: string, query: ViewQuery, on: string) =>
    [name, query.set, on, query.knownAt].join(' ');

  serve(app, readStanding, ({ params, query }) => {
    const view = viewOf(query, services.now());
    const version = standings.versions.ofCommune(params.communeId);
    return written.get(keyOf(params.communeId, query, view.on), version, () => {
      const commune = knownCommune(database.query, params.communeId);
      return writeAnswer(readStanding, standings.read(commune, knownSet(database.query, query), view));
    });
  });

  serve(app, readBoard, ({ query }) => {
    const view = viewOf(query, services.now());
    return written.get(keyOf('board', query, view.on), standings.versions.ofAll(), () => {
      const set = knownSet(database.query, query);
      return writeAnswer(readBoard, boardOf(set, view, standings.readAll(set, view)));
    });
  });

  serve(app, readProgress, ({ query }) => {
    const revision = knownSet(database.query, query);
    const { set } = revision;
    const to = query.to ?? dayOf(services.now());
    const from = query.from ?? findEffectiveSpan(database.query, set.id)?.first ?? to;
    const days = stepEnds(from, to, query.step);
    const communes = query.commune
      ? [knownCommune(database.query, query.commune)]
      : listCommunes(database.query, to);
    const series = communes.map((commune) => ({
      communeId: commune.id,
      name: commune.name,
      points: traceProgress(
        set,
        regionIn(set, commune.regions),
        listHistory(database.query, commune.id, set.id),
        days,
        query.knownAt,
      ),
    }));
    const events = listEvents(database.query, revision, communes, { from, to, knownAt: query.knownAt });
    return {
      set: referenceOf(revision),
      from,
      to,
      step: query.step,
      ...countSet(set),
      communes: series,
      events,
    };
  });
}
