import { useState } from 'react';
import { type IdempotentIds, idempotentIds } from './idempotent-ids.ts';

/** Ids of a form's statements: what is sent again unchanged keeps its id. */
export function useIdempotentIds(): IdempotentIds {
  const [ids] = useState(idempotentIds);
  return ids;
}
