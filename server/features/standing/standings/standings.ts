import { readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import type { SetReference } from '#shared/contract/view.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { mayEndJudgement } from '#shared/domain/standing/indicator-marks.ts';
import { assessRevocationRisk } from '#shared/domain/standing/revocation-risk.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Database, Transaction } from '../../../database/open.ts';
import { isOwnOfficer } from '../../people/accounts/own-officer.ts';
import { listEntriesThatHold, listSettlingEntries } from '../../record/entries/entries-that-hold.ts';
import { listMetricPointsThatHold } from '../../record/metrics/metric-points.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { listRecognitions } from '../../units/communes/repository.ts';
import { Memo } from './memo.ts';
import { type Version, Versions } from './versions.ts';
import { viewKey } from './view.ts';

// A standing takes about 100 kB; enough for a district of 8 communes on 60 days.
const KEPT_STANDINGS = 500;

/** Standings computed from the stored entries, cached until the data of their commune changes. */
export class Standings {
  readonly versions: Versions;
  /** Version of the data that standings depend on. */
  readonly version: Version;
  readonly #kept = new Memo<Standing>(KEPT_STANDINGS);
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.versions = new Versions(database);
    this.version = this.versions.of(readStanding);
  }

  read(commune: Commune, set: SetRevision, view: PointOfView): Standing {
    const key = viewKey(commune.id, set.set.id, view);
    return this.#kept.get(key, this.version.ofCommune(commune.id), () => this.make(commune, set, view));
  }

  /** Computes the standing without the cache: for many communes at once they would only evict each other. */
  make(commune: Commune, set: SetRevision, view: PointOfView): Standing {
    return standingOf(this.#database.query, commune, set, view);
  }
}

function standingOf(tx: Transaction, commune: Commune, set: SetRevision, view: PointOfView): Standing {
  const region = regionIn(set.set, commune.regions);
  const indicators = new Map(listIndicators(set.set).map((indicator) => [indicator.code, indicator]));
  const entries = listEntriesThatHold(tx, commune.id, set.set.id, [...indicators.keys()], view);
  const undecided = entries.flatMap((entry) => {
    const indicator = indicators.get(entry.indicator);
    return indicator && mayEndJudgement(set.set, indicator, region, entry) ? [entry.indicator] : [];
  });
  const settling =
    undecided.length === 0 ? [] : listSettlingEntries(tx, commune.id, set.set.id, undecided, view);
  const judged = judgeCommune(set.set, region, [...entries, ...settling], view, (entry) =>
    isOwnOfficer(tx, commune.id, entry),
  );
  return {
    set: referenceOf(set),
    on: view.on,
    knownAt: view.knownAt ?? null,
    communeId: commune.id,
    name: commune.name,
    region: region ?? null,
    ...judged,
    risk: assessRevocationRisk(set.set, judged.criteria, listRecognitions(tx, commune.id), view.on),
    illustrative: entries.some((entry) => entry.illustrative),
    metrics: listMetricPointsThatHold(tx, commune.id, view),
  };
}

/** The reference by which answers name their set. */
export function referenceOf({ revision, set }: SetRevision): SetReference {
  return { id: set.id, revision, shortTitle: set.shortTitle, document: set.issued.number };
}
