import { useState } from 'react';
import { type IdempotentIds, idempotentIds } from './idempotent-ids.ts';

/** Ids of a form's statements; unchanged content keeps its id when it is sent again. */
export function useIdempotentIds(): IdempotentIds {
  const [ids] = useState(idempotentIds);
  return ids;
}
