import { ownValue } from '#shared/domain/values/own-value.ts';
import type { RowOrder, SortKey } from './heat-map/order-rows.ts';

/** Search parameter of the board beside the point of view. `xep`: order of the communes; `-` in front means descending. */
interface BoardSearch {
  xep?: string | undefined;
}

const WORDS: Readonly<Record<string, SortKey>> = {
  ten: 'name',
  'tieu-chi': 'criteria',
  'chi-tieu': 'indicators',
  'thay-doi': 'change',
};

const DEFAULT_ORDER: RowOrder = { by: 'criteria', isDescending: true };

/** Reads the search parameter; an invalid one is dropped. */
export function readBoardSearch({ xep }: { xep?: unknown }): BoardSearch {
  return typeof xep === 'string' && sortKeyOf(xep.replace(/^-/, '')) !== undefined ? { xep } : {};
}

function sortKeyOf(word: string): SortKey | undefined {
  const number = /^tc-([1-9]\d{0,2})$/.exec(word)?.[1];
  if (number !== undefined) return `criterion-${Number(number)}`;
  return ownValue(WORDS, word);
}

export function orderIn({ xep }: BoardSearch): RowOrder {
  if (xep === undefined) return DEFAULT_ORDER;
  const by = sortKeyOf(xep.replace(/^-/, ''));
  return by === undefined ? DEFAULT_ORDER : { by, isDescending: xep.startsWith('-') };
}

/** Search parameter for an order; empty for the default. */
export function searchOf({ by, isDescending }: RowOrder): BoardSearch {
  if (by === DEFAULT_ORDER.by && isDescending === DEFAULT_ORDER.isDescending) return {};
  const word = Object.keys(WORDS).find((one) => WORDS[one] === by) ?? by.replace('criterion-', 'tc-');
  return { xep: isDescending ? `-${word}` : word };
}
