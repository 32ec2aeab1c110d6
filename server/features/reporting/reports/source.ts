import type { Standing } from '#shared/contract/standing/standings.ts';
import { endOfDay, type Instant, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';

/** Set of a report, its day `on`, the day `from` it compares with, and the moment up to which figures count. */
export interface ReportView {
  set: string;
  on: LocalDate;
  from: LocalDate;
  knownAt: Instant;
}

/** A commune of a report with its name there, and its standings on `from`, as known then and as known at `knownAt`, and on `on`. */
export interface ReportedCommune {
  id: string;
  name: string;
  group: string;
  asKnownThen: Standing;
  before: Standing;
  after: Standing;
}

export interface ReportSource {
  view: ReportView;
  revision: SetRevision;
  communes: ReportedCommune[];
  /** Names of communes with figures on the day `from` that are no longer reported on the day `on`. */
  formerCommunes: string[];
}

const byName = new Intl.Collator('vi');

/**
 * Reads the standings of a report. `names` are the names of communes when it was made, which may have changed since.
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
  const reported = new Set(communes.map(({ id }) => id));
  const formerCommunes = communesUnder(database.query, revision.set.id, { on: from, knownAt })
    .filter((commune) => !reported.has(commune.id))
    .filter((commune) => hasEntries(standings.read(commune, revision, { on: from, knownAt })))
    .map(({ name }) => name);
  return { view, revision, communes, formerCommunes };
}

/** Whether the commune has any entry in this standing (R9). */
export function hasEntries({ lastRecordedAt }: Standing): boolean {
  return lastRecordedAt !== null;
}

/** Names of the communes with these ids, in the order of the report, separated by commas. */
export function namesOf({ communes }: ReportSource, ids: readonly string[]): string {
  const named = communes.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return named.join(', ');
}
