import { isAnnulment, namedBy } from '../../../../outbox/annulment-item.ts';
import type { FigurePlace, Item } from '../../../../outbox/item.ts';
import type { OutboxState } from '../../../../outbox/outbox-state.ts';
import { cellId } from '../navigation/grid-layout.ts';

/** Statements of the cells of a set that count no more, by the acts since the page was opened, recorded or waiting (R15). */
export interface UndoneEntries {
  /** Ids of entries and of waiting edits, by cell. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cells with an act that waits to be recorded. */
  waiting: ReadonlySet<string>;
}

interface Act {
  id: string;
  kind: 'annul' | 'reinstate';
  named: readonly string[];
  about: readonly FigurePlace[];
}

/** `isUnread`: whether the recorded entries of a cell may not include an act yet. */
export function findUndone(
  { items, acknowledged }: OutboxState,
  {
    author,
    setId,
    isUnread,
  }: { author: string; setId: string; isUnread: (cell: string, act: string) => boolean },
): UndoneEntries {
  const recorded = acknowledged.flatMap((one): Act[] =>
    one.operation === 'annulment'
      ? [{ id: one.id, kind: one.response.kind, named: one.named, about: one.about }]
      : [],
  );
  const coming = items.flatMap((item) => waitingAct(item, author));
  const cells = coming.flatMap(({ about }) => about.flatMap((place) => cellOf(place, setId) ?? []));
  const waiting = new Set(cells);
  // Where an act waits, entries seen earlier are shown: those undone before must not be among them.
  const counts = (cell: string, act: string) => waiting.has(cell) || isUnread(cell, act);
  const ids = new Map<string, Set<string>>();
  for (const { id: act, kind, named, about } of [...recorded, ...coming]) {
    about.forEach((place, index) => {
      const cell = cellOf(place, setId);
      const id = named[index];
      if (cell === undefined || id === undefined || !counts(cell, act)) return;
      const undone = ids.get(cell) ?? new Set();
      if (kind === 'annul') undone.add(id);
      else undone.delete(id);
      ids.set(cell, undone);
    });
  }
  return { ids, waiting };
}

function waitingAct(item: Item, author: string): Act[] {
  if (!isAnnulment(item) || item.author !== author || item.obstacle !== undefined) return [];
  return [{ id: item.id, kind: item.input.body.kind, named: namedBy(item), about: item.about }];
}

function cellOf(place: FigurePlace, setId: string): string | undefined {
  return 'set' in place && place.set === setId ? cellId(place.communeId, place.indicator) : undefined;
}
