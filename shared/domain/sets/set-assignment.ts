import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';

/**
 * Assignment of a set to a commune from the day `validFrom` on, until the day of another one. Never changed or deleted: for the
 * same day, the one recorded last applies.
 */
export const SetAssignment = z
  .object({
    seq: z.int().positive().describe('order of recording'),
    id: z.uuid(),
    communeId: z.string(),
    set: z.string(),
    validFrom: LocalDate,
    document: z.string().nullable(),
    recordedAt: Instant,
    author: z.string(),
  })
  .meta({ id: 'SetAssignment' });
export type SetAssignment = z.infer<typeof SetAssignment>;

/** Set that applies from a day on. */
export const SetFrom = z.object({ from: LocalDate, set: z.string() }).meta({ id: 'SetFrom' });
export type SetFrom = z.infer<typeof SetFrom>;

type Assigned = Pick<SetAssignment, 'seq' | 'communeId' | 'set' | 'validFrom'>;

/**
 * Returns the sets that apply to one commune, in order of days, from its assignments (in any order); empty without assignments.
 * Neighbouring entries have different sets.
 */
export function timelineOf(assignments: readonly Assigned[]): SetFrom[] {
  const ofDay = new Map<LocalDate, Assigned>();
  for (const assignment of assignments) {
    const other = ofDay.get(assignment.validFrom);
    if (other === undefined || assignment.seq > other.seq) ofDay.set(assignment.validFrom, assignment);
  }
  const ordered = [...ofDay.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return withoutRepeats(ordered.map(({ validFrom, set }) => ({ from: validFrom, set })));
}

/** Returns the timeline of each commune that has assignments, by commune id. */
export function timelinesOf(assignments: readonly Assigned[]): Map<string, SetFrom[]> {
  const byCommune = Map.groupBy(assignments, ({ communeId }) => communeId);
  return new Map([...byCommune].map(([communeId, own]) => [communeId, timelineOf(own)]));
}

/** Returns the set that applies on a day; undefined before the first assignment. */
export function setThatApplies(timeline: readonly SetFrom[], on: LocalDate): string | undefined {
  return timeline.findLast(({ from }) => from <= on)?.set;
}

/**
 * Returns whether a commune appears under a set on a day: the set applies to it, or no set was assigned to it by then, in which
 * case it appears under every set.
 */
export function isSeenUnder(timeline: readonly SetFrom[], set: string, on: LocalDate): boolean {
  const applied = setThatApplies(timeline, on);
  return applied === undefined || applied === set;
}

/**
 * Returns the set that applies to most communes, from which day; on a tie the previous one stays. Days on which communes without
 * a set outnumber those of every set add nothing: two assigned communes do not decide for the district.
 */
export function mainTimeline(timelines: readonly (readonly SetFrom[])[]): SetFrom[] {
  const days = [...new Set(timelines.flatMap((timeline) => timeline.map(({ from }) => from)))].sort();
  const main: SetFrom[] = [];
  for (const from of days) {
    const counts = new Map<string, number>();
    for (const timeline of timelines) {
      const set = setThatApplies(timeline, from);
      if (set !== undefined) counts.set(set, (counts.get(set) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    if (timelines.length - sum(counts.values()) > most) continue;
    const leading = [...counts.keys()].filter((set) => counts.get(set) === most).sort();
    const last = main.at(-1)?.set;
    const set = last !== undefined && leading.includes(last) ? last : leading[0];
    if (set !== undefined) main.push({ from, set });
  }
  return withoutRepeats(main);
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

function withoutRepeats(timeline: readonly SetFrom[]): SetFrom[] {
  return timeline.filter(({ set }, index) => timeline[index - 1]?.set !== set);
}
