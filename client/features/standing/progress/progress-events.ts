import type { Progress, ProgressEvent } from '#shared/contract/standing/standings.ts';
import { type ChartMark, momentOf } from '../../../ui/charts/chart-line.ts';

/** An event with its letter on the charts, listed once for all its communes. */
export interface LetteredEvent extends Omit<ProgressEvent, 'communeId'> {
  letter: string;
  /** Empty for an event of the set. */
  communes: readonly { id: string; name: string }[];
}

/** Letters the events, sorted by day; a decision about several communes is one event. */
export function letterEvents({ events, communes }: Progress): LetteredEvent[] {
  const names = new Map(communes.map(({ communeId, name }) => [communeId, name]));
  const lettered = new Map<string, LetteredEvent>();
  for (const { communeId, ...event } of events) {
    const key = [event.on, event.kind, event.document, event.forYear].join(' ');
    const known = lettered.get(key) ?? { ...event, letter: letterAt(lettered.size), communes: [] };
    const commune = communeId === null ? [] : [{ id: communeId, name: names.get(communeId) ?? communeId }];
    lettered.set(key, { ...known, communes: [...known.communes, ...commune] });
  }
  return [...lettered.values()];
}

/** Marks of a chart; with `communeId`, only events of that commune or of the set. */
export function marksOf(events: readonly LetteredEvent[], communeId?: string): ChartMark[] {
  return events
    .filter(({ communes }) => communeId === undefined || isAbout(communes, communeId))
    .map(({ letter, on }) => ({ letter, at: momentOf(on) }));
}

function isAbout(communes: LetteredEvent['communes'], communeId: string): boolean {
  return communes.length === 0 || communes.some(({ id }) => id === communeId);
}

const LETTERS = 26;

/** A … Z, then A1 … Z1, and so on. */
function letterAt(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % LETTERS));
  return index < LETTERS ? letter : `${letter}${Math.floor(index / LETTERS)}`;
}
