import type { RowOrder, SortKey } from './heat-map/order-rows.ts';

/** What the board's address says beside the point of view: `xep`, the order of the communes, with `-` from the most. */
interface BoardSearch {
  xep?: string | undefined;
}

const WORDS: Readonly<Record<string, SortKey>> = {
  ten: 'name',
  'tieu-chi': 'criteria',
  'chi-tieu': 'indicators',
  'thay-doi': 'change',
};

/** Who is ahead and who is behind is what is asked first. */
const FIRST_ORDER: RowOrder = { by: 'criteria', isDescending: true };

/** Reads it from an address; what is no order is dropped. */
export function readBoardSearch({ xep }: { xep?: unknown }): BoardSearch {
  return typeof xep === 'string' && sortKeyOf(xep.replace(/^-/, '')) !== undefined ? { xep } : {};
}

function sortKeyOf(word: string): SortKey | undefined {
  const number = /^tc-([1-9]\d{0,2})$/.exec(word)?.[1];
  if (number !== undefined) return `criterion-${Number(number)}`;
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** The order that an address asks for. */
export function orderIn({ xep }: BoardSearch): RowOrder {
  if (xep === undefined) return FIRST_ORDER;
  const by = sortKeyOf(xep.replace(/^-/, ''));
  return by === undefined ? FIRST_ORDER : { by, isDescending: xep.startsWith('-') };
}

/** How an address asks for an order. */
export function searchOf({ by, isDescending }: RowOrder): BoardSearch {
  if (by === FIRST_ORDER.by && isDescending === FIRST_ORDER.isDescending) return {};
  const word = Object.keys(WORDS).find((one) => WORDS[one] === by) ?? by.replace('criterion-', 'tc-');
  return { xep: isDescending ? `-${word}` : word };
}
