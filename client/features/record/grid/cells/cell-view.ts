import type { EntryBody, JudgedEntry } from '#shared/contract/record/entries.ts';
import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { judgeIndicator, type Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { subtractDecimals } from '#shared/domain/values/decimal.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** What is stated about a figure. */
export type Stated = Pick<Entry, 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note'>;

/** What a cell is in the middle of; `calm`: nothing. */
export type CellState = 'calm' | 'saving' | 'saved' | 'waiting' | 'unreadable' | 'refused' | 'conflict';

/** What the record says of a figure: on the day of the grid, and before it. */
export interface Recorded {
  now: Entry | null;
  before: Entry | null;
}

/** What a cell shows. */
export interface CellView {
  /** What stands in it: what waits, else what is recorded; null: nothing, or withdrawn. */
  stated: Stated | null;
  /** The entry that holds on the day of the grid. */
  entry: Entry | null;
  /** The figure of before that day; null: none. */
  before: Entry | null;
  /** What was entered and is not acknowledged, in the order of entering. */
  edits: readonly Edit[];
  /** The first of those that somebody has to decide about; the others wait for it. */
  blocked: Edit | undefined;
  state: CellState;
  /** It is stated for the very day of the grid, not carried over from before. */
  isNew: boolean;
  verdict: Verdict;
  /** How far the number is from the one before; undefined where both are not numbers. */
  change: number | undefined;
}

export interface CellFacts {
  set: CriteriaSet;
  on: LocalDate;
  cell: Cell;
  recorded: Recorded | undefined;
  /** Entries acknowledged since the page was opened, that nothing asked for may have yet. */
  acknowledged: readonly JudgedEntry[];
  /** Edits of this figure, in the order of entering. */
  edits: readonly Edit[];
  /** They go out, or are about to. */
  isOnItsWay: boolean;
  /** What is just being typed. */
  draft: { value: FigureValue | null } | undefined;
}

/** Works out what a cell shows, by the same rules as the server's. */
export function viewCell(facts: CellFacts): CellView {
  const { set, on, cell, draft } = facts;
  const recorded = [facts.recorded?.now, facts.recorded?.before, ...facts.acknowledged].filter(
    (entry) => entry != null,
  );
  const holding = (entries: readonly Entry[]) =>
    entriesThatHold(entries, { on }).get(cell.indicator.code) ?? null;
  const entry = holding(recorded);
  const before = holding(recorded.filter(({ effectiveOn }) => effectiveOn < on));
  const edits = facts.edits.filter(
    ({ body }) => body.effectiveOn <= on && body.effectiveOn >= (entry?.effectiveOn ?? body.effectiveOn),
  );
  const last = edits.at(-1);
  const standing = last ? statementOf(last.body) : entry && statementOf(entry);
  const stated = standing === null || isWithdrawal(standing) ? null : standing;
  const judged = draft ? draftStatement(facts, stated, draft.value) : standing;
  const value = draft ? draft.value : (stated?.value ?? null);
  return {
    stated,
    entry,
    before: before === null || isWithdrawal(before) ? null : before,
    edits,
    blocked: edits.find(({ obstacle }) => obstacle !== undefined),
    state: stateOf(facts, edits, entry),
    isNew: standing?.effectiveOn === on,
    verdict: judgeIndicator(set, cell.indicator, cell.commune.region, judged ?? undefined),
    // A figure carried over is no change.
    change: draft || standing?.effectiveOn === on ? changeBetween(value, before?.value) : undefined,
  };
}

/** What an entry or an edit states, without what it is beside. */
export function statementOf(one: EntryBody | Entry): Stated {
  const { effectiveOn, value, judgement = null, reason = null, note = null } = one;
  return { effectiveOn, value, judgement, reason, note };
}

function draftStatement(
  { set, cell, on }: CellFacts,
  stated: Stated | null,
  value: FigureValue | null,
): Stated {
  return { effectiveOn: on, value, note: null, ...keptJudgement(set, cell.indicator, stated, value) };
}

/** The judgement that another figure keeps, with its reason: that of the figure before, as long as it holds (R4). */
export function keptJudgement(
  set: CriteriaSet,
  indicator: Indicator,
  before: Stated | null,
  value: FigureValue | null,
): Pick<Stated, 'judgement' | 'reason'> {
  if (before === null || !judgementHolds(set, indicator, before, value))
    return { judgement: null, reason: null };
  return { judgement: before.judgement, reason: before.reason };
}

function stateOf(facts: CellFacts, edits: readonly Edit[], entry: Entry | null): CellState {
  const obstacle = edits.find((edit) => edit.obstacle !== undefined)?.obstacle;
  if (obstacle) return obstacle.kind;
  if (edits.length > 0) return facts.isOnItsWay ? 'saving' : 'waiting';
  return facts.acknowledged.some(({ id }) => id === entry?.id) ? 'saved' : 'calm';
}

function changeBetween(
  value: FigureValue | null,
  before: FigureValue | null | undefined,
): number | undefined {
  return typeof value === 'number' && typeof before === 'number'
    ? subtractDecimals(value, before)
    : undefined;
}
