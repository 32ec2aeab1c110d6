import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import type { IndicatorMarks } from '#shared/domain/standing/indicator-marks.ts';
import { judgeIndicator, type Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { subtractDecimals } from '#shared/domain/values/decimal.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Obstacle } from '../../../../outbox/item.ts';
import { findEndedJudgement } from '../judgements/find-ended-judgement.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** The part of an entry that an author enters. */
export type EntryContent = Pick<Entry, 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note'>;

export type CellState = 'idle' | 'saving' | 'saved' | 'waiting' | Obstacle['kind'];

/** The recorded entries of a cell that apply on the grid's date and on the day before. */
export interface RecordedEntries {
  current: Entry | null;
  previous: Entry | null;
  /** The judgement that the current entry ended, by the server's answer. */
  awaits?: IndicatorMarks['awaitsJudgement'];
  /** When the grid asked for them, by `performance.now()`: they contain everything acknowledged before. */
  askedAt: number;
}

export interface CellView {
  /** Content of the last waiting edit, otherwise of the recorded entry; null if there is none or it is withdrawn. */
  content: EntryContent | null;
  /** The entry that applies on the grid's date. */
  entry: Entry | null;
  /** Latest figure before the grid's date, or null. */
  previous: Entry | null;
  /** Edits that the server has not acknowledged, in the order of entry. */
  edits: readonly Edit[];
  /** The first edit that needs a decision; later ones wait for it. */
  blocked: Edit | undefined;
  state: CellState;
  /** Dated on the grid's date, not carried over. */
  isNew: boolean;
  verdict: Verdict;
  /** The judgement that a newer figure ended, if the figures cannot decide (R4). */
  awaits: IndicatorMarks['awaitsJudgement'];
  /** The recorded figure is of a unit, kind or level that the set no longer knows: it has to be entered again. */
  isFormer: boolean;
  /** Value minus previous value; undefined unless both are numbers. */
  change: number | undefined;
}

export interface CellFacts {
  set: CriteriaSet;
  on: LocalDate;
  cell: Cell;
  recorded: RecordedEntries | undefined;
  /** Acknowledged entries that `recorded` may not contain yet. */
  acknowledged: readonly JudgedEntry[];
  /** Entries acknowledged since the page was opened. */
  saved: readonly JudgedEntry[];
  /** Entries seen earlier, of a cell with an act that waits to be recorded. */
  seen: readonly Entry[];
  /** Ids of entries that count no more (R15). */
  undone: readonly string[];
  /** An annulment or reinstatement waits to be recorded. */
  isUndoing: boolean;
  /** Edits of this figure, in the order of entry. */
  edits: readonly Edit[];
  /** Whether the edits are on their way to the server or will be at once. */
  isSending: boolean;
  /** Value being typed. */
  draft: { value: FigureValue | null } | undefined;
}

/** Derives the view of a cell by the same rules as the server. */
export function viewCell(facts: CellFacts): CellView {
  const { set, on, cell, draft } = facts;
  const recorded = [facts.recorded?.current, facts.recorded?.previous, ...facts.acknowledged, ...facts.seen]
    .filter((entry) => entry != null)
    .filter(({ id }) => !facts.undone.includes(id));
  const holding = (entries: readonly Entry[]) =>
    entriesThatHold(entries, { on }).get(cell.indicator.code) ?? null;
  const entry = holding(recorded);
  const previous = holding(recorded.filter(({ effectiveOn }) => effectiveOn < on));
  const edits = facts.edits.filter(
    ({ input: { body } }) =>
      body.effectiveOn <= on && body.effectiveOn >= (entry?.effectiveOn ?? body.effectiveOn),
  );
  const last = edits.at(-1);
  const latest = last ? contentOf(last.input.body) : entry && contentOf(entry);
  const content = latest === null || isWithdrawal(latest) ? null : latest;
  // Edits are stated by the present revision of the set, entries by their own.
  const isFormer = last === undefined && entry !== null && isStatedFormerly(cell.indicator, entry);
  const judged = draft ? draftContent(facts, isFormer ? null : content, draft.value) : last ? latest : entry;
  const value = draft ? draft.value : (content?.value ?? null);
  const verdict = judgeIndicator(set, cell.indicator, cell.commune.region, judged ?? undefined, on);
  const isPreviousFormer = isFormer || (previous !== null && isStatedFormerly(cell.indicator, previous));
  return {
    content,
    entry,
    previous: previous === null || isWithdrawal(previous) ? null : previous,
    edits,
    blocked: edits.find(({ obstacle }) => obstacle !== undefined),
    state: stateOf(facts, edits, entry),
    isNew: latest?.effectiveOn === on,
    verdict,
    awaits: findEndedJudgement(verdict, { edits, recorded, server: facts.recorded?.awaits ?? null, on }),
    // A carried-over figure is no change.
    change:
      (draft || latest?.effectiveOn === on) && !isPreviousFormer
        ? changeBetween(value, previous?.value)
        : undefined,
    isFormer,
  };
}

/** The content of an entry or edit, without ids and origin. */
function contentOf(one: Edit['input']['body'] | Entry): EntryContent {
  const { effectiveOn, value, judgement = null, reason = null, note = null } = one;
  return { effectiveOn, value, judgement, reason, note };
}

function draftContent(
  { set, cell, on }: CellFacts,
  content: EntryContent | null,
  value: FigureValue | null,
): EntryContent {
  return { effectiveOn: on, value, note: null, ...keptJudgement(set, cell.indicator, content, value) };
}

/** The previous judgement with its reason, if it still holds for a new value (R4); otherwise nulls. */
export function keptJudgement(
  set: CriteriaSet,
  indicator: Indicator,
  previous: EntryContent | null,
  value: FigureValue | null,
): Pick<EntryContent, 'judgement' | 'reason'> {
  if (previous === null || !judgementHolds(set, indicator, previous, value))
    return { judgement: null, reason: null };
  return { judgement: previous.judgement, reason: previous.reason };
}

function stateOf(facts: CellFacts, edits: readonly Edit[], entry: Entry | null): CellState {
  const obstacle = edits.find((edit) => edit.obstacle !== undefined)?.obstacle;
  if (obstacle) return obstacle.kind;
  if (edits.length > 0 || facts.isUndoing) return facts.isSending ? 'saving' : 'waiting';
  return facts.saved.some(({ id }) => id === entry?.id) ? 'saved' : 'idle';
}

function changeBetween(
  value: FigureValue | null,
  previous: FigureValue | null | undefined,
): number | undefined {
  return typeof value === 'number' && typeof previous === 'number'
    ? subtractDecimals(value, previous)
    : undefined;
}
