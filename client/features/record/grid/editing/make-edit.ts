import type { EntryBody } from '#shared/contract/record/entries.ts';
import { checkEntry } from '#shared/domain/record/check-entry.ts';
import { type Doubt, unconfirmed } from '#shared/domain/record/doubts.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import type { DecimalMark } from '#shared/domain/values/parse-number.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { replacedBy } from '../../../../outbox/item.ts';
import { type CellView, type EntryContent, keptJudgement } from '../cells/cell-view.ts';
import { doubtsInCell } from '../doubts/doubts-in-cell.ts';
import type { Cell, GridLayout } from '../navigation/grid-layout.ts';

/** Context shared by all edits of a grid: its layout, the author, and sources of time and ids. */
export interface EditContext {
  layout: GridLayout;
  author: string;
  programmeStart: LocalDate;
  today: LocalDate;
  mark: DecimalMark;
  now: () => Instant;
  newId: () => string;
  /** Names of the doubts about the grid's date that the user confirmed: the date is asked about once. */
  confirmedDays: Set<string>;
}

/** Text typed or pasted into a cell. */
export interface CellInput {
  cell: Cell;
  text: string;
  /** Id of the entry or edit that the author saw when typing began; undefined: the one that the cell shows now. */
  seenId?: string | null | undefined;
}

/** An edit, and the ids of the blocked edits that it replaces. */
export interface NewEdit {
  edit: Edit;
  supersedes: string[];
}

/**
 * Edit for a typed text, dated on the grid's date. Undefined if the text is empty or the cell already has that value for that
 * date. A judgement of the previous figure is kept while it holds (R4). Unreadable text becomes a blocked edit, so it is not lost.
 */
export function readInput(
  context: EditContext,
  view: CellView,
  input: CellInput,
  areDoubtsConfirmed = false,
): NewEdit | undefined {
  const { layout, mark } = context;
  const { indicator } = input.cell;
  const { content, isNew, isFormer, blocked } = view;
  const parsed = parseValue(indicator, input.text, mark);
  if (parsed.violation) {
    const empty = { effectiveOn: layout.on, value: null, judgement: null, reason: null, note: null };
    return buildEdit(context, view, input, { content: empty, rule: parsed.violation, doubts: [] });
  }
  if (parsed.value === null) return undefined;
  const isRepeated = isNew && !isFormer && blocked === undefined && isEqual(content?.value, parsed.value);
  if (isRepeated) return undefined;
  const kept = keptJudgement(layout.set, indicator, isFormer ? null : content, parsed.value);
  const stated = { effectiveOn: layout.on, value: parsed.value, note: null, ...kept };
  return makeEdit(context, view, input, stated, areDoubtsConfirmed);
}

/**
 * Edit that confirms the carried-over figure for the grid's date; undefined if the cell is empty, already has that date, or has a
 * figure in a unit that the set no longer knows.
 */
export function confirmUnchanged(
  context: EditContext,
  view: CellView,
  input: CellInput,
): NewEdit | undefined {
  const { content, isNew, isFormer, blocked } = view;
  if (content === null || isNew || isFormer || blocked !== undefined) return undefined;
  return makeEdit(context, view, input, { ...content, effectiveOn: context.layout.on, note: null });
}

/**
 * Edit with this content; blocked, with the rule, if the content breaks one, or with its doubts until they are confirmed.
 */
export function makeEdit(
  context: EditContext,
  view: CellView,
  input: CellInput,
  content: EntryContent,
  areDoubtsConfirmed = false,
): NewEdit {
  const { commune, indicator } = input.cell;
  const { programmeStart, today } = context;
  const entryContext = { set: context.layout.set, commune, programmeStart, today };
  const [violation] = checkEntry(entryContext, { ...content, indicator: indicator.code });
  if (violation) return buildEdit(context, view, input, { content, rule: violation.rule, doubts: [] });
  const doubts = doubtsInCell(context.layout, input.cell, view, content);
  if (!areDoubtsConfirmed) return buildEdit(context, view, input, { content, rule: undefined, doubts });
  const confirms = doubts.map(({ name }) => name);
  return buildEdit(context, view, input, { content, rule: undefined, doubts, confirms });
}

interface CheckedContent {
  content: EntryContent;
  /** The rule that the content breaks; undefined if it can be recorded. */
  rule: ViolationRule | undefined;
  doubts: readonly Doubt[];
  /** Names of the doubts that the user confirmed beforehand. */
  confirms?: readonly string[];
}

function buildEdit(
  { layout, author, now, newId, confirmedDays }: EditContext,
  view: CellView,
  { cell, text, seenId }: CellInput,
  { content, rule, doubts, confirms = [] }: CheckedContent,
): NewEdit {
  const id = newId();
  const confirmed = doubts.flatMap(({ name }) =>
    confirms.includes(name) || confirmedDays.has(name) ? [name] : [],
  );
  const open = unconfirmed(doubts, confirmed);
  const body: EntryBody = {
    ...content,
    id,
    set: layout.set.id,
    indicator: cell.indicator.code,
    replaces: seenId === undefined || view.blocked ? idSeenIn(view) : seenId,
    origin: 'grid',
    ...(confirmed.length > 0 && { confirms: confirmed }),
  };
  const edit: Edit = {
    id,
    author,
    operation: 'entry',
    input: { params: { communeId: cell.commune.id }, body },
    text,
    enteredAt: now(),
    ...(open.length > 0 && { obstacle: { kind: 'doubtful', doubts: open } }),
    ...(rule && { obstacle: { kind: 'unreadable', rule } }),
  };
  return {
    edit,
    supersedes: view.blocked ? view.edits.slice(view.edits.indexOf(view.blocked)).map((one) => one.id) : [],
  };
}

/** Id of the figure that a cell shows to its author: the last waiting edit, the other side of a conflict, or the recorded entry. */
export function idSeenIn({ edits, blocked, entry }: CellView): string | null {
  if (blocked?.obstacle?.kind === 'conflict') return blocked.obstacle.conflict.theirs?.id ?? null;
  if (blocked) return replacedBy(blocked);
  return edits.at(-1)?.id ?? entry?.id ?? null;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
