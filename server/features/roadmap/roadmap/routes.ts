import type { FastifyInstance } from 'fastify';
import { type CommuneRoadmap, listRoadmaps, readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { DAYS_PER_MONTH } from '#shared/domain/roadmap/pace.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { roundTo } from '#shared/domain/values/decimal.ts';
import { daysBetween, type LocalDate, stepEndOf } from '#shared/domain/values/local-date.ts';
import { writeAnswer } from '../../../http/answer.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { Memo } from '../../standing/standings/memo.ts';
import { referenceOf } from '../../standing/standings/standings.ts';
import { viewOf } from '../../standing/standings/view.ts';
import { WrittenAnswers } from '../../standing/standings/written-answers.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { stepsOf } from './steps.ts';

const KEPT_ANSWERS = 50;

/** GET /api/communes/{communeId}/way and /api/ways */
export function roadmapRoutes(app: FastifyInstance, { database, standings, now }: Services): void {
  const written = new WrittenAnswers(standings.versions, new Memo(KEPT_ANSWERS));
  const roadmapOf = (
    commune: Commune,
    revision: SetRevision,
    view: PointOfView,
    deadline: LocalDate,
  ): CommuneRoadmap => {
    const standing = standings.read(commune, revision, view);
    return {
      communeId: commune.id,
      name: commune.name,
      hasEntries: standing.lastRecordedAt !== null,
      steps: stepsOf(database.query, revision.set, standing, view, deadline),
    };
  };

  serve(app, readRoadmap, ({ params, query }) => {
    const view = viewOf(query, now());
    const commune = requireCommune(database.query, params.communeId);
    const revision = requireSet(database.query, query);
    const deadline = deadlineOf(query, view);
    return { ...answered(revision, view, deadline), ...roadmapOf(commune, revision, view, deadline) };
  });

  serve(app, listRoadmaps, ({ query }) => {
    const view = viewOf(query, now());
    const revision = requireSet(database.query, query);
    const deadline = deadlineOf(query, view);
    return written.get(listRoadmaps, { query: { ...query, ...view, deadline } }, () =>
      writeAnswer(listRoadmaps, {
        ...answered(revision, view, deadline),
        communes: communesUnder(database.query, revision.set.id, view).map((commune) =>
          roadmapOf(commune, revision, view, deadline),
        ),
      }),
    );
  });
}

function deadlineOf({ deadline }: { deadline?: LocalDate | undefined }, { on }: PointOfView): LocalDate {
  return deadline ?? stepEndOf(on, 'year');
}

function answered(revision: SetRevision, { on, knownAt }: PointOfView, deadline: LocalDate) {
  return {
    set: referenceOf(revision),
    on,
    knownAt: knownAt ?? null,
    deadline,
    monthsLeft: roundTo(Math.max(0, daysBetween(on, deadline)) / DAYS_PER_MONTH, 1),
  };
}
