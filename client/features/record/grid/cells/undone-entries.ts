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
  kind: 'annul' | 'reinstate';
  named: readonly string[];
  about: readonly FigurePlace[];
}

export function findUndone({ items, acknowledged }: OutboxState, author: string, setId: string): UndoneEntries {
  const recorded = acknowledged.flatMap((one): Act[] =>
    one.operation === 'annulment' ? [{ kind: one.response.kind, named: one.named, about: one.about }] : [],
  );
  const coming = items.flatMap((item) => waitingAct(item, author));
  const ids = new Map<string, Set<string>>();
  for (const { kind, named, about } of [...recorded, ...coming]) {
    about.forEach((place, index) => {
      const cell = cellOf(place, setId);
      const id = named[index];
      if (cell === undefined || id === undefined) return;
      const undone = ids.get(cell) ?? new Set();
      if (kind === 'annul') undone.add(id);
      else undone.delete(id);
      ids.set(cell, undone);
    });
  }
  const cells = coming.flatMap(({ about }) => about.flatMap((place) => cellOf(place, setId) ?? []));
  return { ids, waiting: new Set(cells) };
}

function waitingAct(item: Item, author: string): Act[] {
  if (!isAnnulment(item) || item.author !== author || item.obstacle !== undefined) return [];
  return [{ kind: item.input.body.kind, named: namedBy(item), about: item.about }];
}

function cellOf(place: FigurePlace, setId: string): string | undefined {
  return 'set' in place && place.set === setId ? cellId(place.communeId, place.indicator) : undefined;
}
