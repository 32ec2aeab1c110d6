import type { EntryBody } from '#shared/contract/record/entries.ts';
import { checkEntry } from '#shared/domain/record/check-entry.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import type { DecimalMark } from '#shared/domain/values/parse-number.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { type CellView, keptJudgement, type Stated } from '../cells/cell-view.ts';
import type { Cell, GridLayout } from '../navigation/grid-layout.ts';

/** Who enters, and when. */
export interface Hand {
  author: string;
  today: LocalDate;
  mark: DecimalMark;
  now: () => Instant;
  newId: () => string;
}

/** A cell as it was seen while something was entered into it. */
export interface Target {
  cell: Cell;
  view: CellView;
  /** The entry or edit that its author saw, where that is not what the cell shows by now. */
  seen?: string | null | undefined;
}

/** An edit, and the ids of those in whose place it comes. */
export interface Made {
  edit: Edit;
  instead: string[];
}

/**
 * The edit that a typed text makes for the day of the grid; undefined when the cell says the same already, or when the
 * text is empty. A judgement of the figure before stays as long as it holds. What cannot be read becomes an edit too: it is not lost.
 */
export function readTyped(layout: GridLayout, hand: Hand, target: Target, text: string): Made | undefined {
  const { stated, isNew, blocked } = target.view;
  const parsed = parseValue(target.cell.indicator, text, hand.mark);
  if (parsed.violation) {
    const nothing = { effectiveOn: layout.on, value: null, judgement: null, reason: null, note: null };
    return make(layout, hand, target, { stated: nothing, text, rule: parsed.violation });
  }
  if (parsed.value === null) return undefined;
  const isSaid = isNew && blocked === undefined && isEqual(stated?.value, parsed.value);
  if (isSaid) return undefined;
  const said = {
    effectiveOn: layout.on,
    value: parsed.value,
    note: null,
    ...keptJudgement(layout.set, target.cell.indicator, stated, parsed.value),
  };
  return state(layout, hand, target, said, text);
}

/** The edit that says an unchanged figure anew for the day of the grid; undefined where there is none, or it is of that day. */
export function confirmUnchanged(
  layout: GridLayout,
  hand: Hand,
  target: Target,
  text: string,
): Made | undefined {
  const { stated, isNew, blocked } = target.view;
  if (stated === null || isNew || blocked !== undefined) return undefined;
  return state(layout, hand, target, { ...stated, effectiveOn: layout.on, note: null }, text);
}

/** The edit that makes a statement, unless the rules refuse it: then it stays with its reason. */
export function state(layout: GridLayout, hand: Hand, target: Target, stated: Stated, text: string): Made {
  const draft = { ...stated, indicator: target.cell.indicator.code };
  const context = { set: layout.set, commune: target.cell.commune, today: hand.today };
  const [violation] = checkEntry(context, draft);
  return make(layout, hand, target, { stated, text, rule: violation?.rule });
}

interface Entered {
  stated: Stated;
  /** As it was typed. */
  text: string;
  /** The rule that keeps it from being recorded. */
  rule: ViolationRule | undefined;
}

function make(layout: GridLayout, hand: Hand, target: Target, { stated, text, rule }: Entered): Made {
  const { cell, view } = target;
  const id = hand.newId();
  const body: EntryBody = {
    ...stated,
    id,
    set: layout.set.id,
    indicator: cell.indicator.code,
    replaces: target.seen === undefined || view.blocked ? seenIn(view) : target.seen,
    origin: 'grid',
  };
  const edit: Edit = {
    id,
    author: hand.author,
    communeId: cell.commune.id,
    body,
    text,
    enteredAt: hand.now(),
    ...(rule && { obstacle: { kind: 'unreadable', rule } }),
  };
  return {
    edit,
    instead: view.blocked ? view.edits.slice(view.edits.indexOf(view.blocked)).map((one) => one.id) : [],
  };
}

/** What the author saw: the last that waits, the figure that the blocked one met, or what is recorded. */
export function seenIn({ edits, blocked, entry }: CellView): string | null {
  if (blocked?.obstacle?.kind === 'conflict') return blocked.obstacle.conflict.theirs.id;
  if (blocked) return blocked.body.replaces;
  return edits.at(-1)?.id ?? entry?.id ?? null;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
