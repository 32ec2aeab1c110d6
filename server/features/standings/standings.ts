import type { Board, BoardRow, Standing } from '#shared/contract/standings.ts';
import type { SetReference } from '#shared/contract/view.ts';
import { achievementGroups, isInGroup } from '#shared/domain/achievement-group.ts';
import type { Commune } from '#shared/domain/commune.ts';
import { listIndicators } from '#shared/domain/criteria-set.ts';
import { meanOf } from '#shared/domain/decimal.ts';
import type { PointOfView } from '#shared/domain/entry.ts';
import { findGaps } from '#shared/domain/gap.ts';
import { regionIn } from '#shared/domain/resolve-target.ts';
import { assessRevocationRisk } from '#shared/domain/revocation-risk.ts';
import { judgeCommune } from '#shared/domain/standing.ts';
import type { Database, Transaction } from '../../database/open.ts';
import { listRecognitions } from '../communes/repository.ts';
import type { SetRevision } from '../criteria-sets/repository.ts';
import { listEntriesThatHold } from '../entries/repository.ts';
import { listMetricPointsThatHold } from '../metrics/metric-points.ts';
import { communesUnder } from '../set-assignments/communes-under.ts';
import { Memo } from './memo.ts';
import { type Versions, versionsOf } from './versions.ts';

// A standing is some 100 kB in memory; a district of 8 communes looked at on 60 days fits.
const KEPT_STANDINGS = 500;

/** Standings as the domain judges them from what is stored; kept in memory until their commune's data changes. */
export class Standings {
  readonly versions: Versions;
  readonly #kept = new Memo<Standing>(KEPT_STANDINGS);
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.versions = versionsOf(database);
  }

  /** The standing of one commune against a set, from a point of view. */
  read(commune: Commune, set: SetRevision, view: PointOfView): Standing {
    const key = [commune.id, set.set.id, view.on, view.knownAt].join(' ');
    return this.#kept.get(key, this.versions.ofCommune(commune.id), () =>
      standingOf(this.#database.query, commune, set, view),
    );
  }

  /** The standings of the communes that are units and seen under the set on the day, by name. */
  readAll(set: SetRevision, view: PointOfView): Standing[] {
    const communes = communesUnder(this.#database.query, set.set.id, view);
    return communes.map((commune) => this.read(commune, set, view));
  }
}

function standingOf(tx: Transaction, commune: Commune, set: SetRevision, view: PointOfView): Standing {
  const region = regionIn(set.set, commune.regions);
  const codes = listIndicators(set.set).map(({ code }) => code);
  const entries = listEntriesThatHold(tx, commune.id, set.set.id, codes, view);
  const judged = judgeCommune(set.set, region, entries, view);
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

/** How answers name the set they are against. */
export function referenceOf({ revision, set }: SetRevision): SetReference {
  return { id: set.id, revision, shortTitle: set.shortTitle, document: set.issued.number };
}

/** The board of these standings: each without its indicators; R11's groups, the mean, the gaps. */
export function boardOf(set: SetRevision, view: PointOfView, standings: readonly Standing[]): Board {
  const communes = standings.map(rowOf);
  const withEntries = communes.filter((row) => row.hasEntries);
  const groups = achievementGroups(set.set.criteria.length);
  return {
    set: referenceOf(set),
    on: view.on,
    knownAt: view.knownAt ?? null,
    communes,
    groups: groups.map((group) => ({
      ...group,
      communes: withEntries.filter((row) => isInGroup(group, row.criteriaMet)).map((row) => row.communeId),
    })),
    meanCriteriaMet:
      meanOf(
        withEntries.map((row) => row.criteriaMet),
        1,
      ) ?? null,
    gaps: findGaps(set.set, standings),
  };
}

function rowOf(standing: Standing): BoardRow {
  const {
    set: _set,
    on: _on,
    knownAt: _knownAt,
    region: _region,
    metrics: _metrics,
    criteria,
    ...row
  } = standing;
  return {
    ...row,
    hasEntries: row.lastRecordedAt !== null,
    criteria: criteria.map(({ indicators: _, ...criterion }) => criterion),
  };
}
