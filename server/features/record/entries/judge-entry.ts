import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** The entry with the verdict that it gives alone; null if the set no longer has its indicator. */
export function judgeEntry(set: CriteriaSet, commune: Commune, entry: Entry): JudgedEntry {
  const indicator = findIndicator(set, entry.indicator);
  const verdict = indicator ? judgeIndicator(set, indicator, regionIn(set, commune.regions), entry) : null;
  return { ...entry, verdict };
}
