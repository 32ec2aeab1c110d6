import { leftUnread } from '#shared/domain/record/import/layout/open-questions.ts';
import type { NotRead, NotReadReason } from '#shared/domain/record/import/layout/questions.ts';
import type { SheetReading } from '../file-reading.ts';

/** Part of a sheet that will not be read; `why` also knows the decisions of the user. */
export type UnreadPart = NotRead & { why: NotReadReason | 'chosen' | 'answered' };

/** Parts of a sheet that look like data and are not read as the mapping stands. */
export function unreadParts(sheet: SheetReading): UnreadPart[] {
  const { look, mapping, isRead } = sheet;
  const hidden = mapping.hiddenRows === 'left-out' ? hiddenRowsOf(sheet) : [];
  const known = leftUnread({ ...look, guessed: look.mapping }, mapping, [])
    .filter(({ what, reason }) => !(isRead && what === 'sheet' && reason === 'hidden'))
    .map((part): UnreadPart => ({ ...part, why: whyUnread(part, sheet) }));
  // The answer may make the whole sheet readable.
  const isAsked = known.some(({ why }) => why === 'asked');
  const certain = known.filter(
    ({ what, why }) => !(isAsked && what === 'sheet' && why === 'no-figures-read'),
  );
  return [...certain, ...hidden.map((part) => ({ ...part, why: part.reason }))];
}

/** Hidden rows of a sheet, whether they are read or not: the user may change it. */
export function hiddenRowsOf({ look }: Pick<SheetReading, 'look'>): NotRead[] {
  return look.notRead.filter(({ what, reason }) => what === 'rows' && reason === 'hidden');
}

function whyUnread({ reason, column }: NotRead, { look, mapping, chosen }: SheetReading): UnreadPart['why'] {
  if (column !== null && chosen.has(column)) return 'chosen';
  if (reason !== 'asked' || column === null) return reason;
  const about = look.questions.filter(({ columns }) => columns.includes(column));
  return about.some(({ id }) => !mapping.answered.includes(id)) ? 'asked' : 'answered';
}

const UNCLEAR: ReadonlySet<UnreadPart['why']> = new Set(['unknown', 'ambiguous', 'several-tables']);

/** Whether a column may be missing by mistake; a remembered mapping was looked at before. */
export function isOverlooked({ what, why }: UnreadPart, { look }: Pick<SheetReading, 'look'>): boolean {
  return what === 'column' && UNCLEAR.has(why) && !look.isRemembered;
}

const LEFT_OUT: ReadonlySet<UnreadPart['why']> = new Set(['hidden', 'judgement', 'unknown-unit']);

/** Whether a part is left out on purpose, though somebody may expect to find it read. */
export function isLeftOut({ why }: UnreadPart): boolean {
  return LEFT_OUT.has(why);
}
