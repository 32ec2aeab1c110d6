import type { Transaction } from '../../../database/open.ts';
import { listCriteriaSets } from './repository.ts';

/** Returns a function from the id of a set to its short title; it reads the sets when it is first called. */
export function setNames(tx: Transaction): (id: string) => string {
  let names: ReadonlyMap<string, string> | undefined;
  return (id) => {
    names ??= new Map(listCriteriaSets(tx).map(({ set }) => [set.id, set.shortTitle]));
    return names.get(id) ?? id;
  };
}
