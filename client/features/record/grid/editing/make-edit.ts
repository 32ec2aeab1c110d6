import type { EntryBody } from '#shared/contract/record/entries.ts';
import { checkEntry } from '#shared/domain/record/check-entry.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import type { DecimalMark } from '#shared/domain/values/parse-number.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { replacedBy } from '../../../../outbox/item.ts';
import { type CellView, type EntryContent, keptJudgement } from '../cells/cell-view.ts';
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
export function readInput(context: EditContext, view: CellView, input: CellInput): NewEdit | undefined {
  const { layout, mark } = context;
  const { indicator } = input.cell;
  const { content, isNew, isFormer, blocked } = view;
  const parsed = parseValue(indicator, input.text, mark);
  if (parsed.violation) {
    const empty = { effectiveOn: layout.on, value: null, judgement: null, reason: null, note: null };
    return buildEdit(context, view, input, { content: empty, rule: parsed.violation });
  }
  if (parsed.value === null) return undefined;
  const isRepeated = isNew && !isFormer && blocked === undefined && isEqual(content?.value, parsed.value);
  if (isRepeated) return undefined;
  return makeEdit(context, view, input, {
    effectiveOn: layout.on,
    value: parsed.value,
    note: null,
    ...keptJudgement(layout.set, indicator, isFormer ? null : content, parsed.value),
  });
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

/** Edit with this content; blocked, with the rule, if the content breaks one. */
export function makeEdit(
  context: EditContext,
  view: CellView,
  input: CellInput,
  content: EntryContent,
): NewEdit {
  const { commune, indicator } = input.cell;
  const { programmeStart, today } = context;
  const entryContext = { set: context.layout.set, commune, programmeStart, today };
  const [violation] = checkEntry(entryContext, { ...content, indicator: indicator.code });
  return buildEdit(context, view, input, { content, rule: violation?.rule });
}

interface CheckedContent {
  content: EntryContent;
  /** The rule that the content breaks; undefined if it can be recorded. */
  rule: ViolationRule | undefined;
}

function buildEdit(
  { layout, author, now, newId }: EditContext,
  view: CellView,
  { cell, text, seenId }: CellInput,
  { content, rule }: CheckedContent,
): NewEdit {
  const id = newId();
  const body: EntryBody = {
    ...content,
    id,
    set: layout.set.id,
    indicator: cell.indicator.code,
    replaces: seenId === undefined || view.blocked ? idSeenIn(view) : seenId,
    origin: 'grid',
  };
  const edit: Edit = {
    id,
    author,
    operation: 'entry',
    input: { params: { communeId: cell.commune.id }, body },
    text,
    enteredAt: now(),
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
