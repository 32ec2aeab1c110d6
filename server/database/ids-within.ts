import { hash } from 'node:crypto';

/**
 * Ids of the rows that one act records, by their position. UUID version 8 (RFC 9562) from the act's id and the position: the same
 * act always has the same ids, and those of a large act are adjacent in the index.
 */
export function idsWithin(actId: string): (index: number) => string {
  const hex = hash('sha256', actId);
  const beginning = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}`;
  return (index) => `${beginning}-${index.toString(16).padStart(12, '0')}`;
}
