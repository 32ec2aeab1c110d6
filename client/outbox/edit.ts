import type { Item } from './item.ts';

/** An item that records, corrects or withdraws the figure of an indicator. */
export type Edit = Item<'entry'>;

export function isEdit(item: Item): item is Edit {
  return item.operation === 'entry';
}
