import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Edit } from './edit.ts';
import type { KeptItem, Obstacle } from './item.ts';

/** A waiting figure as version 1 of the browser's store kept it: only figures of indicators could wait. */
export interface KeptEdit {
  order: number;
  id: string;
  author: string;
  communeId: string;
  body: Edit['input']['body'];
  text: string;
  enteredAt: Instant;
  obstacle?: Obstacle;
}

export function itemOfKeptEdit({ communeId, body, ...kept }: KeptEdit): KeptItem {
  return { ...kept, operation: 'entry', input: { params: { communeId }, body } };
}
