import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';

/**
 * From the day `validFrom` on the set applies to the commune, until another's day. Never changed, never deleted: of one day the
 * last recorded holds.
 */
export const SetAssignment = z
  .object({
    seq: z.int().positive().describe('the order of recording'),
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

/** From a day on a set applies. */
export const SetFrom = z.object({ from: LocalDate, set: z.string() }).meta({ id: 'SetFrom' });
export type SetFrom = z.infer<typeof SetFrom>;

type Assigned = Pick<SetAssignment, 'seq' | 'communeId' | 'set' | 'validFrom'>;

/** The sets that apply to one commune, one after the other, from its assignments; empty when none was ever assigned. */
export function timelineOf(assignments: readonly Assigned[]): SetFrom[] {
  const ofDay = new Map<LocalDate, Assigned>();
  for (const assignment of assignments) {
    const other = ofDay.get(assignment.validFrom);
    if (other === undefined || assignment.seq > other.seq) ofDay.set(assignment.validFrom, assignment);
  }
  const ordered = [...ofDay.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return withoutRepeats(ordered.map(({ validFrom, set }) => ({ from: validFrom, set })));
}

/** The sets that apply to each commune that has assignments. */
export function timelinesOf(assignments: readonly Assigned[]): Map<string, SetFrom[]> {
  const byCommune = Map.groupBy(assignments, ({ communeId }) => communeId);
  return new Map([...byCommune].map(([communeId, own]) => [communeId, timelineOf(own)]));
}

/** The set that applies on a day; undefined before the first assignment, or without one. */
export function setThatApplies(timeline: readonly SetFrom[], on: LocalDate): string | undefined {
  return timeline.findLast(({ from }) => from <= on)?.set;
}

/**
 * Whether a commune is seen under a set on a day: the set applies to it, or none was assigned to it by then, in which case it is
 * seen under every set.
 */
export function isSeenUnder(timeline: readonly SetFrom[], set: string, on: LocalDate): boolean {
  const applied = setThatApplies(timeline, on);
  return applied === undefined || applied === set;
}

/**
 * Which set most of these communes are under, from which day; among as many it stays what it was. As long as more of them are
 * under none than under any, there is none: what was assigned to two communes is not the district's.
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
