import type { Entry } from '../entry.ts';

/** An entry by its place in the history of its cell. */
export type PlacedEntry = Pick<Entry, 'seq' | 'effectiveOn'>;

/** The entries of a batch: those recorded from one `seq` to another. */
interface BatchSpan {
  firstSeq: number;
  lastSeq: number;
}

/** What undoing does about an entry of a batch. */
interface UndoStep extends PlacedEntry {
  /** Another entry holds on its day by now: that stays. */
  isLeft: boolean;
  /** The `seq` of what held on its day before the batch, which is stated anew; undefined where nothing did. */
  before: number | undefined;
}

/**
 * What undoing a batch does about one cell (R8: nothing is taken back, what held is stated anew). `history`: all entries of
 * the cell by day, those of a day in the order of recording. Comes the latest day first.
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
