import { useState } from 'react';
import { idempotentIds } from './idempotent-ids.ts';

/** Ids of a form's statements: what is sent again unchanged keeps its id. */
export function useIdempotentIds() {
  const [ids] = useState(idempotentIds);
  return ids;
}
