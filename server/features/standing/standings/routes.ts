import type { FastifyInstance } from 'fastify';
import type * as z from 'zod';
import {
  type Progress,
  readBoard,
  readOverview,
  readProgress,
  readStanding,
} from '#shared/contract/standing/standings.ts';
import { countSet } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { traceProgress } from '#shared/domain/standing/progress.ts';
import { type LocalDate, stepEnds } from '#shared/domain/values/local-date.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { writeAnswer } from '../../../http/answer.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { findFirstDay, listHistory } from '../../record/entries/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { BoardParts, boardOf, overviewOfGroups } from './boards.ts';
import { listEvents } from './events.ts';
import { referenceOf } from './standings.ts';
import { viewOf } from './view.ts';
import { WrittenAnswers } from './written-answers.ts';

/** GET /api/communes/{communeId}/standing, /api/board, /api/overview, /api/progress */
export function standingRoutes(app: FastifyInstance, services: Services): void {
  const { database, standings } = services;
  const written = new WrittenAnswers(standings.versions);
  const parts = new BoardParts(standings);

  serve(app, readStanding, ({ params, query }) => {
    const view = viewOf(query, services.now());
    return written.get(readStanding, { params, query: { ...query, ...view } }, () => {
      const commune = requireCommune(database.query, params.communeId);
      return writeAnswer(readStanding, standings.read(commune, requireSet(database.query, query), view));
    });
  });

  serve(app, readBoard, ({ query }) => {
    const view = viewOf(query, services.now());
    return written.getSoon(readBoard, { query: { ...query, ...view } }, async () => {
      const set = requireSet(database.query, query);
      const communes = communesUnder(database.query, set.set.id, view).filter(
        ({ group }) => query.group === undefined || group === query.group,
      );
      return writeAnswer(readBoard, boardOf(set, view, await parts.readAll(communes, set, view)));
    });
  });

  serve(app, readOverview, ({ query }) => {
    const view = viewOf(query, services.now());
    return written.getSoon(readOverview, { query: { ...query, ...view } }, async () => {
      const set = requireSet(database.query, query);
      const communes = communesUnder(database.query, set.set.id, view);
      const read = await parts.readAll(communes, set, view);
      return writeAnswer(readOverview, overviewOfGroups(set, view, communes, read));
    });
  });

  serve(app, readProgress, ({ query }) => {
    const to = query.to ?? dayOf(services.now());
    const input = { ...query, to };
    return written.get(readProgress, { query: input }, () =>
      writeAnswer(readProgress, progressOf(database.query, input)),
    );
  });
}

type ProgressInput = z.output<typeof readProgress.query> & { to: LocalDate };

function progressOf(tx: Transaction, { to, step, knownAt, ...query }: ProgressInput): Progress {
  const revision = requireSet(tx, { set: query.set, knownAt });
  const { set } = revision;
  const from = query.from ?? findFirstDay(tx, set.id, knownAt) ?? to;
  const days = stepEnds(from, to, step);
  const communes = query.commune
    ? [requireCommune(tx, query.commune)]
    : communesUnder(tx, set.id, { on: to, knownAt });
  const series = communes.map(({ id, name, regions }) => ({
    communeId: id,
    name,
    points: traceProgress(
      set,
      regionIn(set, regions),
      listHistory(tx, { communeId: id, set: set.id }, knownAt),
      days,
      knownAt,
    ),
  }));
  const events = listEvents(tx, revision, communes, { from, to, knownAt });
  return { set: referenceOf(revision), from, to, step, ...countSet(set), communes: series, events };
}
