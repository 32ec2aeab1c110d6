import type { Standing } from '#shared/contract/standing/standings.ts';
import { endOfDay, type Instant, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';

/** What a report looks at: a set, the day it is for, the day it compares with, the moment up to which figures count. */
export interface ReportView {
  set: string;
  on: LocalDate;
  from: LocalDate;
  knownAt: Instant;
}

/** A commune of a report, as it is called there: where it stood, as was known then and since, and where it stands. */
export interface ReportedCommune {
  id: string;
  name: string;
  group: string;
  asKnownThen: Standing;
  before: Standing;
  after: Standing;
}

/** What a report is made from. */
export interface ReportSource {
  view: ReportView;
  revision: SetRevision;
  communes: ReportedCommune[];
}

const byName = new Intl.Collator('vi');

/**
 * Reads what a report is made from. `names`: what communes were called when it was first made, for they may be renamed since.
 * @throws Refusal `unknown-criteria-set`
 */
export function readSource(
  { database, standings }: Services,
  view: ReportView,
  names: ReadonlyMap<string, string> = new Map(),
): ReportSource {
  const { on, from, knownAt } = view;
  const revision = requireSet(database.query, view);
  const endOfFrom = endOfDay(from);
  const knownThen = knownAt < endOfFrom ? knownAt : endOfFrom;
  const communes = communesUnder(database.query, revision.set.id, { on, knownAt })
    .map((commune) => ({
      id: commune.id,
      name: names.get(commune.id) ?? commune.name,
      group: commune.group,
      asKnownThen: standings.read(commune, revision, { on: from, knownAt: knownThen }),
      before: standings.read(commune, revision, { on: from, knownAt }),
      after: standings.read(commune, revision, { on, knownAt }),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
  return { view, revision, communes };
}

/** Whether anything was recorded for the commune by then (R9). */
export function hasEntries({ lastRecordedAt }: Standing): boolean {
  return lastRecordedAt !== null;
}

/** The names of communes by their codes, in the order of the report. */
export function namesOf({ communes }: ReportSource, ids: readonly string[]): string {
  const named = communes.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return named.join(', ');
}
