import type { Cell } from '../navigation/grid-layout.ts';
import type { IsRead, LaidText } from './align-block.ts';
import type { LaidBlock } from './lay-block.ts';

/** What a paste is about to enter, and what it leaves out. */
export interface Pasting {
  typed: { cell: Cell; text: string }[];
  /** Of those, what is no figure of its indicator: it would stay in its cell, not saved. */
  unread: { cell: Cell; text: string }[];
  /** Texts for which the grid has no cell, and for cells that may not be written. */
  outside: number;
  closed: number;
  /** Rows that are no figures: headings, rows without a code. */
  headings: number;
  way: 'place' | 'code';
}

export function pastingOf(laid: Exclude<LaidBlock, string>, isRead: IsRead): Pasting {
  const { headings, way } = laid;
  const inGrid = laid.texts.flatMap(({ cell, text }: LaidText) => (cell ? [{ cell, text }] : []));
  const typed = inGrid.filter(({ cell }) => cell.isOpen);
  return {
    typed,
    unread: typed.filter(({ cell, text }) => !isRead(cell.indicator, text)),
    outside: laid.texts.length - inGrid.length,
    closed: inGrid.length - typed.length,
    headings,
    way,
  };
}

/** So much that is no figure is rather a block on the wrong lines than a number of slips. */
export function isDoubtful({ typed, unread }: Pasting): boolean {
  return unread.length >= 3 && unread.length * 5 > typed.length;
}
