import { setImmediate } from 'node:timers/promises';
import type { Board, BoardRow, Overview, Standing } from '#shared/contract/standing/standings.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { achievementGroups, isInGroup } from '#shared/domain/standing/achievement-group.ts';
import { findGaps, type JudgedIndicators } from '#shared/domain/standing/gap.ts';
import { overviewOf } from '#shared/domain/standing/overview.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { meanOf } from '#shared/domain/values/decimal.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { Memo } from './memo.ts';
import { referenceOf, type Standings } from './standings.ts';
import { viewKey } from './view.ts';

/** The part of a commune's standing that boards need, about a twentieth of its size. */
interface BoardPart {
  row: BoardRow;
  criteria: readonly JudgedIndicators[];
}

// About 5 kB each; enough for a country of 3,300 communes on two days.
const KEPT_PARTS = 7000;
const PARTS_AT_ONCE = 25;

/** Parts of boards, cached until the data of their commune changes. */
export class BoardParts {
  readonly #kept = new Memo<BoardPart>(KEPT_PARTS);
  readonly #standings: Standings;

  constructor(standings: Standings) {
    this.#standings = standings;
  }

  /**
   * The parts of these communes, in their order. Computed a few at a time, so that other requests are served in between. An entry
   * recorded meanwhile may be missing from the parts computed before it; the next request includes it everywhere.
   */
  async readAll(communes: readonly Commune[], set: SetRevision, view: PointOfView): Promise<BoardPart[]> {
    const parts: BoardPart[] = [];
    let made = 0;
    for (const commune of communes) {
      const key = viewKey(commune.id, set.set.id, view);
      const version = this.#standings.version.ofCommune(commune.id);
      const kept = this.#kept.find(key, version);
      if (kept === undefined && ++made % PARTS_AT_ONCE === 0) await setImmediate();
      parts.push(kept ?? this.#kept.keep(key, version, partOf(this.#standings.make(commune, set, view))));
    }
    return parts;
  }
}

export function partOf(standing: Standing): BoardPart {
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
    row: {
      ...row,
      hasEntries: row.lastRecordedAt !== null,
      criteria: criteria.map(({ indicators: _, ...criterion }) => criterion),
    },
    criteria: criteria.map(({ indicators }) => ({
      indicators: indicators.map(({ code, status }) => ({ code, status })),
    })),
  };
}

/** The board of these communes, with the groups and mean of R11 and the gaps. */
export function boardOf(set: SetRevision, view: PointOfView, parts: readonly BoardPart[]): Board {
  const communes = parts.map(({ row }) => row);
  const withEntries = communes.filter((row) => row.hasEntries);
  const groups = achievementGroups(set.set.criteria.length);
  return {
    ...answeredView(set, view),
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
    gaps: findGaps(
      set.set,
      parts
        .filter(({ row }) => row.hasEntries)
        .map(({ row, criteria }) => ({ communeId: row.communeId, criteria })),
    ),
  };
}

const byName = new Intl.Collator('vi', { numeric: true });

/** Totals of each coordinated group and of all. `parts` must be in the order of `communes`. */
export function overviewOfGroups(
  set: SetRevision,
  view: PointOfView,
  communes: readonly Commune[],
  parts: readonly BoardPart[],
): Overview {
  const criteriaTotal = set.set.criteria.length;
  const rows = parts.map(({ row }) => row);
  const groups = Map.groupBy(rows, (_, i) => communes[i]?.group ?? '');
  return {
    ...answeredView(set, view),
    criteriaTotal,
    achievementGroups: achievementGroups(criteriaTotal),
    all: overviewOf(criteriaTotal, rows),
    groups: [...groups]
      .map(([group, ofGroup]) => ({ group, ...overviewOf(criteriaTotal, ofGroup) }))
      .sort((a, b) => byName.compare(a.group, b.group)),
  };
}

function answeredView(set: SetRevision, { on, knownAt }: PointOfView) {
  return { set: referenceOf(set), on, knownAt: knownAt ?? null };
}
