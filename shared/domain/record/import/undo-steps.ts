import type { Entry } from '../entry.ts';

export type PlacedEntry = Pick<Entry, 'seq' | 'effectiveOn'>;

/** Entries of a batch: all from `firstSeq` to `lastSeq`. */
interface BatchSpan {
  firstSeq: number;
  lastSeq: number;
}

/** Action of an undo on one entry of a batch. */
interface UndoStep extends PlacedEntry {
  /** Another entry holds on that day by now, and stays. */
  isLeft: boolean;
  /** `seq` of the entry that held on that day before the batch and is restated; undefined if there was none. */
  before: number | undefined;
}

/**
 * Plans the undo of a batch for one cell (R8: entries are never removed; earlier values are restated). `history`: all entries of
 * the cell by day, within a day in the order of recording. Returns the latest day first.
 */
export function undoStepsOf(history: readonly PlacedEntry[], { firstSeq, lastSeq }: BatchSpan): UndoStep[] {
  const steps: UndoStep[] = [];
  let before: number | undefined;
  for (const ofDay of daysOf(history)) {
    for (const { seq } of ofDay) if (seq < firstSeq) before = seq;
    const ofBatch = ofDay.find(({ seq }) => seq >= firstSeq && seq <= lastSeq);
    if (ofBatch !== undefined) steps.push({ ...ofBatch, isLeft: ofDay.at(-1) !== ofBatch, before });
  }
  return steps.reverse();
}

function* daysOf(history: readonly PlacedEntry[]): Generator<PlacedEntry[]> {
  let ofDay: PlacedEntry[] = [];
  for (const entry of history) {
    if (ofDay[0] !== undefined && ofDay[0].effectiveOn !== entry.effectiveOn) {
      yield ofDay;
      ofDay = [];
    }
    ofDay.push(entry);
  }
  if (ofDay.length > 0) yield ofDay;
}
